package io.commercebridge.orders;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the flow share: a world with an empty journal and queue, and orders to place in it. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = "orders"))
public abstract class OrdersTestBase {
    @Inject
    protected FlowRunner flow;

    @Inject
    protected TestingMeter meter;

    protected OrdersWorld world;

    @BeforeEach
    void freshJournal() {
        world = new OrdersWorld(flow);
        world.drainQueue();
        world.forgetRequests();
    }

    protected static OrderDraft companyOrder() {
        return OrderDraft.net("ann@example.org", "USD").with("Unit", "C-4711").with("deliveryMode", "standard-net");
    }

    protected static OrderDraft twoLines() {
        return companyOrder()
                .with(OrderLine.of("P-1", 2, "50").taxed(Tax.of("vat", "19")))
                .with(OrderLine.of("P-2", 1, "20").taxed(Tax.of("vat", "19")))
                .discounted(Discount.amount("welcome", "6"))
                .costing("4.90", "0");
    }

    protected String place(OrderDraft draft) {
        return world.commerce().shop().placeOrder(draft).text("code");
    }

    protected String placed(OrderDraft draft) {
        String code = place(draft);
        world.settle();
        world.forgetRequests();
        return code;
    }

    protected BigDecimal amountDue(String code) {
        var order = world.commerce().item("Order", code);
        return order.number("totalPrice").add(order.number("totalTax"));
    }
}
