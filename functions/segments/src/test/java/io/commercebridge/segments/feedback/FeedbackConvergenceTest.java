package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.segments.CampaignDesk;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random histories of orders, told in random order with repetitions: the totals are those of the shop's orders. */
@QuarkusTest
class FeedbackConvergenceTest extends FeedbackTestBase {
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");
    private static final List<String> STEPS =
            List.of("APPROVING", "WAIT", "RECEIVING", "RECEIVED", "PAYMENT_REVERSED", "COMPLETED", "CANCELED");
    private static final int MEMBERS = 7;

    @Test
    void i4TotalsAreTheShopsOrdersAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(25, seed -> new History(new SegmentsWorld(flow), seed));
    }

    private record Known(UUID id, String code, String currency) {}

    private final class History extends RandomHistory {
        private final SegmentsWorld world;
        private final List<Known> campaigns = new ArrayList<>();
        private final List<String> orders = new ArrayList<>();
        private final List<String> returns = new ArrayList<>();

        History(SegmentsWorld world, int seed) {
            super(world, seed);
            this.world = world;
            for (int i = 0; i < 2; i++) {
                String code = "R" + SegmentsWorld.fresh();
                String currency = any(CURRENCIES);
                CampaignDesk own = new CampaignDesk(world);
                UUID id = own.launch(currency, Map.of("promotioncodename", code, "cb_promotioncode", code + "-p"));
                own.invite(id, MEMBERS);
                campaigns.add(new Known(id, code, currency));
            }
        }

        private <T> T any(List<T> of) {
            return of.get(random().nextInt(of.size()));
        }

        @Override
        protected void act() {
            int choice = orders.isEmpty() ? 0 : random().nextInt(100);
            if (choice < 30) {
                place();
            } else if (choice < 50) {
                amend(any(orders));
            } else if (choice < 60) {
                dropCode(any(orders));
            } else if (choice < 66) {
                record("cancel");
                world.commerce().shop().cancel(any(orders));
            } else if (choice < 80 || returns.isEmpty()) {
                giveBack(any(orders));
            } else {
                String to = any(STEPS);
                record("return " + to);
                world.commerce().shop().moveReturn(any(returns), to);
            }
        }

        private void place() {
            String currency = any(CURRENCIES);
            OrderDraft draft = random().nextBoolean()
                    ? OrderDraft.net("ann@example.org", currency)
                    : OrderDraft.gross("ann@example.org", currency);
            for (Known campaign : campaigns) {
                draft = random().nextInt(3) == 0 ? draft : draft.coupon(campaign.code());
                draft = random().nextInt(3) == 0 ? draft.promotion(campaign.code() + "-p") : draft;
            }
            draft = draft.with(line()).with(line()).discounted(Discount.percent("d", "5"));
            orders.add(world.commerce().shop().placeOrder(draft).text("code"));
            record("place " + orders.getLast());
        }

        private OrderLine line() {
            OrderLine line = OrderLine.of("P-1", 1 + random().nextInt(4), String.valueOf(1 + random().nextInt(500)))
                    .taxed(Tax.of("vat", "19"));
            return random().nextBoolean() ? line : line.discounted(Discount.percent("line", "10"));
        }

        private void amend(String order) {
            if (isOpen(order)) {
                record("amend " + order);
                world.commerce().shop().amendQuantity(order, random().nextInt(2), 1 + random().nextInt(6));
            }
        }

        private boolean isOpen(String order) {
            return !world.commerce().item("Order", order).text("status/code").equals("CANCELLED");
        }

        private void dropCode(String order) {
            ItemView item = world.commerce().item("Order", order);
            List<?> coupons = item.values("appliedCouponCodes");
            if (!coupons.isEmpty()) {
                record("drop coupon of " + order);
                world.commerce().shop().removeCoupon(order, any(coupons).toString());
            } else if (!item.list("allPromotionResults").isEmpty()) {
                record("drop promotion of " + order);
                String promotion = item.list("allPromotionResults").getFirst().text("promotion/code");
                world.commerce().shop().removePromotion(order, promotion);
            }
        }

        private void giveBack(String order) {
            int entry = random().nextInt(2);
            long left = left(world.commerce().item("Order", order), entry);
            if (left > 0) {
                record("give back of " + order);
                returns.add(world.commerce()
                        .shop()
                        .returnGoods(order, entry, 1 + random().nextInt((int) left))
                        .text("code"));
            }
        }

        private static long left(ItemView order, int entry) {
            long taken = order.list("returnRequests").stream()
                    .filter(request -> !request.text("status/code").equals("CANCELED"))
                    .flatMap(request -> request.list("returnEntries").stream())
                    .filter(refund -> refund.number("orderEntry/entryNumber").intValue() == entry)
                    .mapToLong(refund -> refund.number("expectedQuantity").longValue())
                    .sum();
            return order.list("entries").get(entry).number("quantity").longValue() - taken;
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            for (Known campaign : campaigns) {
                Recount.Totals expected =
                        new Recount(world, orders).of(campaign.code(), campaign.code() + "-p", campaign.currency());
                Row row = world.dynamics().row("campaign", campaign.id()).orElseThrow();
                assertThat(row.get("cb_orders").orElse(0)).as(this::story).isEqualTo(expected.orders());
                assertThat(number(row, "cb_revenue")).as(this::story).isEqualByComparingTo(expected.revenue());
                assertThat(number(row, "cb_orderdiscount")).as(this::story).isEqualByComparingTo(expected.discount());
                checkRate(row, expected.orders());
            }
        }

        private void checkRate(Row row, int orders) {
            BigDecimal rate =
                    BigDecimal.valueOf(100L * orders).divide(BigDecimal.valueOf(MEMBERS), 2, RoundingMode.HALF_UP);
            assertThat(number(row, "cb_conversionrate")).as(this::story).isEqualByComparingTo(rate);
        }
    }
}
