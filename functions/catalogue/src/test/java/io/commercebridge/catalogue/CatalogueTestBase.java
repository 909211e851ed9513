package io.commercebridge.catalogue;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of the flow share: a world with an empty journal. No two changes fall into the same second, because of two
 * that do the second is read back, and requests are counted here.
 */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = "catalogue"))
public abstract class CatalogueTestBase {
    @Inject
    protected FlowRunner flow;

    @Inject
    protected TestingMeter meter;

    protected CatalogueWorld world;

    @BeforeAll
    static void changesFallIntoDifferentSeconds() {
        Simulators.start(commerce -> commerce, dynamics -> dynamics.withClock(new SecondByNow()));
    }

    @AfterAll
    static void endIt() {
        Simulators.end();
    }

    /** With tokens of both systems and the name of the unit at hand, so that these are not counted. */
    @BeforeEach
    void freshWorld() {
        world = new CatalogueWorld(flow);
        world.knownProduct(CatalogueWorld.freshNumber(), Map.of());
    }
}
