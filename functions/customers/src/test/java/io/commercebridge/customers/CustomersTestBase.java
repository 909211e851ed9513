package io.commercebridge.customers;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the flow share: a world with an empty journal. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "customers"),
            @ResourceArg(name = "bridge.customers.price-lists", value = "Web EUR=GOLD,Web USD=SILVER"),
            @ResourceArg(name = "bridge.customers.regions", value = "Texas=US-TX,*=omit")
        })
public abstract class CustomersTestBase {
    @Inject
    protected FlowRunner flow;

    @Inject
    protected TestingMeter meter;

    protected CustomersWorld world;

    @BeforeEach
    void freshWorld() {
        world = new CustomersWorld(flow);
    }
}
