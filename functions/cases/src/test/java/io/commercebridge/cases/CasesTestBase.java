package io.commercebridge.cases;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the flow share: a world with an empty journal. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = CasesWorld.FLOW),
            @ResourceArg(name = "bridge.cases.attachment-limit", value = "1000")
        })
abstract class CasesTestBase {
    @Inject
    FlowRunner flow;

    CasesWorld world;

    @BeforeEach
    void freshJournal() {
        world = new CasesWorld(flow);
    }

    @AfterEach
    void emptyDeadLetters() {
        world.dynamics().faults().clear();
        world.commerce().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
