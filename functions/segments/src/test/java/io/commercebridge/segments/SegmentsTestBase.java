package io.commercebridge.segments;

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
            @ResourceArg(name = FlowTestResource.FLOW, value = "segments"),
            @ResourceArg(name = "bridge.segments.lists", value = "Key accounts=key,*=omit"),
            @ResourceArg(
                    name = "bridge.segments.classes",
                    value =
                            "accountcategorycode:1=preferred,accountcategorycode:2=standard,industrycode:7=trade,*=omit"),
            @ResourceArg(name = "bridge.segments.price-groups", value = "gold=GOLD,*=omit")
        })
public abstract class SegmentsTestBase {
    @Inject
    protected FlowRunner flow;

    protected SegmentsWorld world;

    @BeforeEach
    void freshWorld() {
        world = new SegmentsWorld(flow);
    }

    @AfterEach
    void clearAway() {
        world.commerce().faults().clear();
        world.dynamics().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
