package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.segments.CampaignDesk;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of feedback share: a shop with something to buy, and a coupon that nothing else of the run has. */
abstract class FeedbackTestBase extends SegmentsTestBase {
    final String code = "SPRING" + SegmentsWorld.fresh();
    CampaignDesk desk;

    @BeforeEach
    void shop() {
        desk = new CampaignDesk(world);
        world.commerce().seed("B2BUnit", Map.of("uid", "C-4711", "name", "Rustic"));
        world.commerce().seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
        for (int i = 1; i <= 3; i++) {
            world.commerce()
                    .seed(
                            "Product",
                            Map.of(
                                    "code",
                                    "P-" + i,
                                    "name",
                                    "Product " + i,
                                    "catalogVersion",
                                    Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
        }
        world.begin();
    }

    static OrderDraft net(String currency) {
        return OrderDraft.net("ann@example.org", currency).with("Unit", "C-4711");
    }

    /** Two of 50 and one of 20, less a discount of 6: worth 114. */
    static OrderDraft basket() {
        return net("USD")
                .with(OrderLine.of("P-1", 2, "50").taxed(Tax.of("vat", "19")))
                .with(OrderLine.of("P-2", 1, "20").taxed(Tax.of("vat", "19")))
                .discounted(Discount.amount("welcome", "6"));
    }

    String place(OrderDraft draft) {
        return world.commerce().shop().placeOrder(draft).text("code");
    }

    String placed(OrderDraft draft) {
        String order = place(draft);
        world.begin();
        return order;
    }

    String outcomeOf(String order) {
        return world.outcome(Side.COMMERCE, order + "|null");
    }

    String reasonOf(String order) {
        return world.known(Side.COMMERCE, order + "|null")
                .verdict()
                .orElseThrow()
                .reason();
    }

    List<Row> responses(UUID campaign) {
        return world.dynamics().rows("campaignresponse").stream()
                .filter(row -> row.ref("regardingobjectid")
                        .filter(to -> to.id().equals(campaign))
                        .isPresent())
                .toList();
    }

    Row response(UUID campaign, String order) {
        return responses(campaign).stream()
                .filter(row -> row.text("cb_ordernumber").equals(Optional.of(order)))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal number(Row row, String column) {
        return row.number(column).orElse(BigDecimal.ZERO);
    }

    void assertTotals(UUID campaign, int orders, String revenue, String discount) {
        Row row = desk.row(campaign);
        assertThat(row.get("cb_orders")).contains(orders);
        assertThat(number(row, "cb_revenue")).isEqualByComparingTo(revenue);
        assertThat(number(row, "cb_orderdiscount")).isEqualByComparingTo(discount);
    }

    void assertResponse(UUID campaign, String order, int state, String value) {
        Row response = response(campaign, order);
        assertThat(response.choice("statecode")).contains(state);
        assertThat(number(response, "cb_ordervalue")).isEqualByComparingTo(value);
    }
}
