package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order with a code of a campaign is a response to it. */
@QuarkusTest
class RedemptionTest extends FeedbackTestBase {

    @Test
    void makesAResponseAndCountsInTheTotals() {
        UUID campaign = desk.launch(code);
        desk.invite(campaign, 8);
        String order = placed(basket().coupon(code));
        assertThat(outcomeOf(order)).isEqualTo("delivered");
        Row response = response(campaign, order);
        assertThat(response.text("subject")).contains("Order " + order + " with coupon " + code);
        assertThat(response.text("promotioncodename")).contains(code);
        assertThat(response.text("lastname")).contains("Lee");
        assertThat(response.text("emailaddress")).contains("ann@example.org");
        assertThat(response.text("companyname")).contains("Rustic");
        assertThat(response.choice("responsecode")).contains(1);
        assertThat(response.choice("channeltypecode")).contains(6);
        assertThat(response.get("receivedon")).isPresent();
        assertThat(response.ref("transactioncurrencyid").orElseThrow().id())
                .isEqualTo(world.org().currency("USD"));
        assertThat(number(response, "cb_orderdiscount")).isEqualByComparingTo("6");
        assertResponse(campaign, order, 0, "114");
        assertTotals(campaign, 1, "114", "6");
        assertThat(number(desk.row(campaign), "cb_conversionrate")).isEqualByComparingTo("12.5");
    }

    @Test
    void costsTwoReadsAndOneWriteOnceTheCampaignIsKnown() {
        UUID campaign = desk.launch(code);
        placed(basket().coupon(code));
        place(basket().coupon(code));
        world.handle(world.takeFromCommerce());
        assertThat(world.dynamicsRequests())
                .extracting(entry -> entry.request().method())
                .containsExactly("GET", "GET", "POST");
        assertThat(world.commerceRequests()).isEmpty();
        assertTotals(campaign, 2, "228", "12");
    }

    @Test
    void countsWithoutTaxAndWithTheDiscountsOfTheLines() {
        UUID campaign = desk.launch(code);
        placed(net("USD")
                .coupon(code)
                .with(OrderLine.of("P-1", 2, "50")
                        .discounted(Discount.percent("line", "10"))
                        .taxed(Tax.of("vat", "19")))
                .discounted(Discount.amount("order", "5")));
        assertTotals(campaign, 1, "85", "15");
        UUID gross = desk.launch(code + "G");
        placed(OrderDraft.gross("ann@example.org", "USD")
                .coupon(code + "G")
                .with(OrderLine.of("P-1", 1, "119").taxed(Tax.of("vat", "19"))));
        assertTotals(gross, 1, "100", "0");
        assertThat(desk.row(gross).number("cb_conversionrate")).isEmpty();
    }

    @Test
    void isKnownByThePromotionOfTheCampaign() {
        UUID campaign = desk.launch("USD", Map.of("cb_promotioncode", code + "-rule"));
        String order = placed(basket().promotion(code + "-rule"));
        assertTotals(campaign, 1, "114", "6");
        assertThat(response(campaign, order).text("promotioncodename")).contains(code + "-rule");
    }

    @Test
    void isOneResponseThoughTheOrderHasBothCodes() {
        UUID campaign = desk.launch("USD", Map.of("promotioncodename", code, "cb_promotioncode", code + "-rule"));
        String order = placed(basket().promotion(code + "-rule").coupon(code));
        assertThat(responses(campaign)).hasSize(1);
        assertThat(response(campaign, order).text("promotioncodename")).contains(code);
        world.commerce().shop().removeCoupon(order, code);
        world.begin();
        assertTotals(campaign, 1, "114", "6");
        assertThat(response(campaign, order).text("promotioncodename")).contains(code + "-rule");
    }

    @Test
    void tellsTwoCampaignsOfOneOrder() {
        UUID first = desk.launch(code);
        UUID second = desk.launch(code + "B");
        String order = placed(basket().coupon(code).coupon(code + "B"));
        assertTotals(first, 1, "114", "6");
        assertTotals(second, 1, "114", "6");
        world.commerce().shop().removeCoupon(order, code);
        world.begin();
        assertTotals(first, 0, "0", "0");
        assertTotals(second, 1, "114", "6");
    }

    @Test
    void belongsToTheCampaignWhoseCouponItIs() {
        UUID first = desk.launch(code);
        UUID second = desk.launch(code);
        placed(basket().coupon(code));
        assertTotals(first, 1, "114", "6");
        assertThat(responses(second)).isEmpty();
    }

    @Test
    void asksNobodyAboutAnOrderWithoutCodes() {
        String order = placed(basket());
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.handle(world.takeFromCommerce());
        assertThat(world.requests()).isEmpty();
        assertThat(outcomeOf(order)).isEqualTo("ignored");
        assertThat(reasonOf(order)).isEqualTo("the order has no coupon and no promotion");
    }

    @Test
    void asksOnceAboutACodeThatNoCampaignHas() {
        String order = place(basket().coupon(code));
        world.handle(world.takeFromCommerce());
        assertThat(reasonOf(order)).isEqualTo("no campaign has a code of the order");
        place(basket().coupon(code));
        world.handle(world.takeFromCommerce());
        assertThat(world.dynamicsRequests()).hasSize(1);
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void ignoresSnapshots() {
        UUID campaign = desk.launch(code);
        world.commerce().shop().keepHistory(true);
        String order = placed(basket().coupon(code));
        world.commerce().shop().amendQuantity(order, 0, 3);
        world.play();
        world.commerce().shop().keepHistory(false);
        assertThat(responses(campaign)).hasSize(1);
        assertTotals(campaign, 1, "164", "6");
    }

    @Test
    void tellsOfAnOrderThatMustBeReadFromTheShop() {
        UUID campaign = desk.launch(code);
        String order = place(basket().coupon(code).promotion(code + "-rule"));
        world.tell(
                world.takeFromCommerce().stream().map(BridgeEvent::toBeReadBack).toList());
        assertResponse(campaign, order, 0, "114");
        assertTotals(campaign, 1, "114", "6");
    }
}
