package io.commercebridge.local.story;

import static io.commercebridge.local.story.Shopkeeping.LAMP;
import static io.commercebridge.local.story.Shopkeeping.TENT;

import io.commercebridge.local.function.Repeatable;
import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Shop;
import io.commercebridge.testkit.commerce.shop.Tax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** An order from the basket to the parcel, with what webhooks and queues do to it on the way. */
public final class OrderStory implements Story {
    private static final String ORDER = "00001000";
    private static final String BROKEN = "00001001";
    private static final String DELIVERED = "delivered";
    /** The shop may tell of our own write before it is on record as ours. */
    private static final String ECHO = "echo|unchanged";

    private final Systems systems;
    private final Repeatable orders;
    private final Shopkeeping shopkeeping;

    /** @param orders the orders function, whose queue may deliver an event twice */
    public OrderStory(Systems systems, Repeatable orders) {
        this.systems = systems;
        this.orders = orders;
        shopkeeping = new Shopkeeping(systems);
    }

    @Override
    public String title() {
        return "Kestrel Outfitters orders tents: SAP Commerce to Dynamics, and the status back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("orders");
    }

    @Override
    public void prepare() {
        shopkeeping.open();
    }

    @Override
    public List<Step> steps() {
        return List.of(
                placed(),
                amended(),
                deliveredTwice(),
                overtaken(),
                held(),
                released(),
                doesNotAddUp(),
                mended(),
                fulfilled());
    }

    private Step placed() {
        return new Step(
                "order " + ORDER + " is placed, with two discounts and 19 % tax",
                () -> shop().placeOrder(draft(ORDER)),
                // With the first order of an account it is looked up whether the account is on hold.
                List.of(DELIVERED, DELIVERED, "ignored", "unchanged"),
                List.of(sameTotal(ORDER), lines(2), Check.equal("number of sales orders", 1, this::salesOrders)));
    }

    private Step amended() {
        return new Step(
                "the buyer leaves the lanterns out",
                () -> shop().removeEntry(ORDER, 1),
                List.of(DELIVERED),
                List.of(sameTotal(ORDER), lines(1)));
    }

    private Step deliveredTwice() {
        return new Step(
                "the queue delivers that event a second time",
                orders::repeat,
                List.of("duplicate"),
                List.of(sameTotal(ORDER), lines(1)));
    }

    private Step overtaken() {
        return new Step(
                "two more changes, the newer one's webhook overtakes the older",
                () -> {
                    systems.commerce().webhooks().hold();
                    shop().amendQuantity(ORDER, 0, 3);
                    shop().amendQuantity(ORDER, 0, 4);
                    systems.commerce().webhooks().reorder(true);
                    systems.commerce().flush();
                    systems.commerce().webhooks().reorder(false);
                },
                List.of(DELIVERED, "stale"),
                List.of(sameTotal(ORDER), Check.equal("tents", new BigDecimal(4), () -> shopkeeping
                        .lines(ORDER)
                        .getFirst()
                        .number("quantity")
                        .orElseThrow())));
    }

    private Step held() {
        return new Step(
                "credit control puts the sales order on hold",
                () -> shopkeeping.hold(ORDER, "Credit limit exceeded"),
                List.of(DELIVERED, ECHO),
                List.of(
                        status("ON_HOLD"),
                        Check.equal("reason shown to the buyer", "Credit limit exceeded", () -> shopkeeping
                                .order(ORDER)
                                .text("statusInfo"))));
    }

    private Step released() {
        return new Step(
                "credit control releases it",
                () -> shopkeeping.release(ORDER),
                List.of(DELIVERED, ECHO),
                List.of(status("CHECKED_VALID")));
    }

    private Step doesNotAddUp() {
        return new Step(
                "order " + BROKEN + " comes with a total that its lines do not add up to",
                () -> {
                    shop().skewTotals(new BigDecimal("1.00"));
                    shop().placeOrder(draft(BROKEN));
                    shop().skewTotals(BigDecimal.ZERO);
                },
                List.of("parked"),
                List.of(Check.equal("number of sales orders", 1, this::salesOrders)));
    }

    private Step mended() {
        return new Step(
                "the shop corrects the order",
                () -> shop().amendQuantity(BROKEN, 0, 1),
                List.of(DELIVERED, ECHO),
                List.of(sameTotal(BROKEN), Check.equal("number of sales orders", 2, this::salesOrders)));
    }

    private Step fulfilled() {
        return new Step(
                "the warehouse ships all of order " + ORDER,
                () -> shopkeeping.fulfil(ORDER),
                // Its consignment changes the order in the shop too.
                List.of(DELIVERED, ECHO, ECHO + "|"),
                List.of(status("COMPLETED"), sameTotal(ORDER)));
    }

    private static OrderDraft draft(String code) {
        Tax vat = Tax.of("vat-full", "19");
        return OrderDraft.net(Shopkeeping.BUYER, "EUR")
                .with("code", code)
                .with("Unit", Shopkeeping.UNIT)
                .with("purchaseOrderNumber", "PO-7731")
                .with("deliveryMode", "standard-net")
                .with("deliveryAddress", Shopkeeping.ADDRESS)
                .with(OrderLine.of(TENT, 2, "249.90")
                        .discounted(Discount.percent("season", "10"))
                        .taxed(vat))
                .with(OrderLine.of(LAMP, 5, "39.95").taxed(vat))
                .discounted(Discount.amount("welcome", "15.00"))
                .costing("9.90", "0");
    }

    private Check sameTotal(String code) {
        return () -> Check.equal("amount due in Dynamics", shopkeeping.due(code), () -> shopkeeping.total(code))
                .problem();
    }

    private Check lines(int count) {
        return Check.equal(
                "number of lines", count, () -> shopkeeping.lines(ORDER).size());
    }

    private Check status(String code) {
        return Check.equal("status in the shop", code, () -> shopkeeping.orderStatus(ORDER));
    }

    private int salesOrders() {
        return systems.dynamics().rows("salesorder").size();
    }

    private Shop shop() {
        return systems.commerce().shop();
    }
}
