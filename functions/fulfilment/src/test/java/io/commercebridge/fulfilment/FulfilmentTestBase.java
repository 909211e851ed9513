package io.commercebridge.fulfilment;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the flow share: a world with an empty journal. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = "fulfilment"))
abstract class FulfilmentTestBase {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Inject
    FlowRunner flow;

    @Inject
    TestingMeter meter;

    FulfilmentWorld world;

    @BeforeEach
    void freshJournal() {
        world = new FulfilmentWorld(flow);
    }

    @AfterEach
    void endFaults() {
        world.dynamics().faults().clear();
        world.commerce().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
