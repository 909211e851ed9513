package io.commercebridge.returns;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the flow share: a world with an empty journal, and returns in it. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = ReturnsWorld.FLOW))
public abstract class ReturnsTestBase {
    @Inject
    protected FlowRunner flow;

    @Inject
    protected TestingMeter meter;

    protected ReturnsWorld world;

    @BeforeEach
    void freshJournal() {
        world = new ReturnsWorld(flow);
    }

    @AfterEach
    void noFaultsNoDeadLetters() {
        world.dynamics().faults().clear();
        world.commerce().faults().clear();
        world.deadLetters().take(_ -> true);
    }

    /** Handed over, shipped and paid: three of P-1 at 20 and one of P-2 at 40. */
    protected String sold() {
        return world.sales().sold(Sales.draft());
    }

    /** One of the three of entry 0 is to be refunded. */
    protected static ReturnDraft oneOf(String order) {
        return ReturnDraft.of(order).refund(0, 1, "WrongDescription");
    }

    /** Everything of an order that is sold just now. */
    protected static ReturnDraft allOf(String order) {
        return ReturnDraft.of(order).refund(0, 3, "GoodWill").refund(1, 1, "DamagedInTransit");
    }

    /** A return that both sides have heard of. */
    protected String settled(ReturnDraft draft) {
        String code = world.ask(draft);
        world.settleAll();
        world.forgetRequests();
        return code;
    }
}
