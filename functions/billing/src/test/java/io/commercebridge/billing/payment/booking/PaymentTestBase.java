package io.commercebridge.billing.payment.booking;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of payments share: a world with an empty journal. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "billing"),
            @ResourceArg(name = "bridge.billing.payment-types", value = "creditcard=690970002,document=690970001"),
            @ResourceArg(name = "bridge.billing.consumer-account", value = PaymentWorld.CONSUMERS)
        })
abstract class PaymentTestBase {
    @Inject
    FlowRunner flow;

    PaymentWorld world;
    Till till;
    Ledger ledger;

    @BeforeEach
    void freshWorld() {
        world = new PaymentWorld(flow);
        till = new Till(world);
        ledger = new Ledger(world);
    }

    @AfterEach
    void clearAway() {
        world.commerce().faults().clear();
        world.dynamics().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
