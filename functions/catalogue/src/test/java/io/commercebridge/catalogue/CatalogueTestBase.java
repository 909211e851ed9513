package io.commercebridge.catalogue;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.dynamics.Options;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of the flow share: a world with an empty journal. No two changes fall into the same second, because of two
 * that do the second is read back, and requests are counted here.
 */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "catalogue"),
            @ResourceArg(name = "bridge.commerce.retries", value = "0"),
            @ResourceArg(name = "bridge.catalogue.price-lists", value = "Dealers=DEALER,Friends=FRIEND"),
            @ResourceArg(name = "bridge.catalogue.warehouses", value = "North=north,South=south"),
            @ResourceArg(name = "bridge.catalogue.safety-stock", value = "south=5,*=0")
        })
public abstract class CatalogueTestBase {
    private static final AtomicLong CLASSES = new AtomicLong(1000);

    @Inject
    protected FlowRunner flow;

    @Inject
    protected TestingMeter meter;

    protected CatalogueWorld world;

    @BeforeAll
    static void changesFallIntoDifferentSeconds() {
        restart(dynamics -> dynamics.withClock(new SecondByNow()));
    }

    /** Starts other systems in the place of those that run. */
    protected static void restart(UnaryOperator<Options> options) {
        // The function remembers products of earlier classes: no row of this one may have the id of one of theirs.
        long seed = CLASSES.incrementAndGet();
        Simulators.start(commerce -> commerce, dynamics -> options.apply(dynamics.withSeed(seed)));
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
