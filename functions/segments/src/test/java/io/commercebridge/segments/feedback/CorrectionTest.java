package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an order later corrects what it counts. */
@QuarkusTest
class CorrectionTest extends FeedbackTestBase {

    @Test
    void followsAnAmendmentAndSendsOnlyWhatChanged() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.handle(world.takeFromCommerce());
        assertResponse(campaign, order, 0, "164");
        assertTotals(campaign, 1, "164", "6");
        assertThat(world.dynamicsRequests().getLast().request().text())
                .contains("cb_ordervalue")
                .contains("cb_revenue")
                .doesNotContain("subject")
                .doesNotContain("cb_orders")
                .doesNotContain("cb_orderdiscount")
                .doesNotContain("statecode");
    }

    @Test
    void countsNothingOfACancelledOrder() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        placed(basket().coupon(code));
        world.commerce().shop().cancel(order);
        world.play();
        assertResponse(campaign, order, 2, "0");
        assertThat(response(campaign, order).text("description")).contains("The order was cancelled.");
        assertThat(response(campaign, order).choice("statuscode")).contains(3);
        assertTotals(campaign, 1, "114", "6");
    }

    @Test
    void recordsAnOrderThatWasCancelledBeforeItWasSeen() {
        UUID campaign = desk.launch(code);
        String order = place(basket().coupon(code));
        world.takeFromCommerce();
        world.commerce().shop().cancel(order);
        world.play();
        assertResponse(campaign, order, 2, "0");
        assertThat(desk.row(campaign).get("cb_orders")).isEmpty();
    }

    @Test
    void countsNothingOfAnOrderThatHasLostItsCoupon() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.commerce().shop().removeCoupon(order, code);
        world.begin();
        assertResponse(campaign, order, 2, "0");
        assertThat(response(campaign, order).text("promotioncodename")).contains(code);
        assertTotals(campaign, 0, "0", "0");
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertThat(outcomeOf(order)).isEqualTo("unchanged");
    }

    @Test
    void countsAgainOnceTheCouponIsBack() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.commerce().shop().removeCoupon(order, code);
        world.play();
        world.commerce().save("Order", Map.of("code", order, "appliedCouponCodes", List.of(code)));
        world.play();
        assertResponse(campaign, order, 0, "114");
        assertTotals(campaign, 1, "114", "6");
    }

    @Test
    void countsLessOnceGoodsHaveComeBack() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        String request = world.commerce().shop().returnGoods(order, 0, 1).text("code");
        world.play();
        assertTotals(campaign, 1, "114", "6");
        world.commerce().shop().moveReturn(request, "RECEIVED");
        world.play();
        assertTotals(campaign, 1, "64", "6");
        assertThat(response(campaign, order).text("description").orElseThrow()).endsWith("50.00 USD paid back.");
        world.commerce().shop().moveReturn(request, "COMPLETED");
        world.play();
        assertTotals(campaign, 1, "64", "6");
    }

    @Test
    void countsNothingOnceAllGoodsHaveComeBack() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        String first = world.commerce().shop().returnGoods(order, 0, 2).text("code");
        String second = world.commerce().shop().returnGoods(order, 1, 1).text("code");
        world.commerce().shop().moveReturn(first, "RECEIVED");
        world.play();
        assertTotals(campaign, 1, "14", "6");
        world.commerce().shop().moveReturn(second, "RECEIVED");
        world.play();
        assertResponse(campaign, order, 2, "0");
        assertTotals(campaign, 0, "0", "0");
    }

    @Test
    void countsAnOrderWholeWhoseReturnIsCanceled() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        String request = world.commerce().shop().returnGoods(order, 0, 2).text("code");
        world.commerce().shop().moveReturn(request, "CANCELED");
        world.play();
        assertTotals(campaign, 1, "114", "6");
    }

    @Test
    void staysWithTheCampaignThatHadTheCodeThen() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        desk.change(campaign, "promotioncodename", code + "B");
        world.play();
        UUID next = desk.launch(code);
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertTotals(campaign, 1, "164", "6");
        assertThat(responses(next)).isEmpty();
    }

    @Test
    void saysThatACampaignIsGone() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.sales().delete("campaignresponse", response(campaign, order).id());
        world.sales().delete("campaign", campaign);
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertThat(world.known(Side.COMMERCE, order + "|null").parked()).isEmpty();
        assertThat(responses(campaign)).isEmpty();
        desk.launch(code);
        world.commerce().shop().amendQuantity(order, 0, 4);
        world.play();
        assertThat(world.known(Side.COMMERCE, order + "|null")
                        .verdict()
                        .orElseThrow()
                        .outcome())
                .isEqualTo("unchanged");
    }

    @Test
    void leavesTheTotalsAloneWhenAPersonDeletesAResponse() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.sales().delete("campaignresponse", response(campaign, order).id());
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertThat(responses(campaign)).isEmpty();
        assertTotals(campaign, 1, "114", "6");
    }

    @Test
    void countsOnceWhatAPersonHasCancelledAndTheShopHasNot() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.sales().setState("campaignresponse", response(campaign, order).id(), 2, 3);
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertResponse(campaign, order, 0, "164");
        assertTotals(campaign, 1, "164", "6");
    }

    @Test
    void leavesAResponseClosedThatAPersonHasClosed() {
        UUID campaign = desk.launch(code);
        String order = placed(basket().coupon(code));
        world.sales().setState("campaignresponse", response(campaign, order).id(), 1, 2);
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        assertResponse(campaign, order, 1, "164");
        assertTotals(campaign, 1, "164", "6");
    }

    @Test
    void countsNothingOfAnOrderThatIsRemoved() {
        UUID campaign = desk.launch(code);
        String order = place(basket().coupon(code));
        List<BridgeEvent> placed = world.takeFromCommerce();
        world.tell(placed);
        world.tell(placed.stream().map(CorrectionTest::deleted).toList());
        assertResponse(campaign, order, 2, "0");
        assertTotals(campaign, 0, "0", "0");
    }

    /** As a shop tells it that sends deletions too; ours does not. */
    private static BridgeEvent deleted(BridgeEvent saved) {
        return new BridgeEvent(
                saved.id() + "/deleted",
                saved.source(),
                "sap.cx.commerce.BridgeOrder.Deleted.v1",
                saved.subject(),
                saved.time(),
                saved.traceparent(),
                false,
                saved.data());
    }
}
