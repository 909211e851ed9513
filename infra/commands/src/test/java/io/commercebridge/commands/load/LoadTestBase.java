package io.commercebridge.commands.load;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.Simulators;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Pages of twelve rows; a breaker that closes at once. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "catalogue"),
            @ResourceArg(name = "bridge.load.page-rows", value = "12"),
            @ResourceArg(name = "bridge.catalogue.warehouses", value = "Main=warehouse_n"),
            @ResourceArg(name = "bridge.commerce.circuit-delay", value = "1ms"),
            @ResourceArg(name = "bridge.commerce.retries", value = "1")
        })
abstract class LoadTestBase {
    @Inject
    LoadWorld.Beans beans;

    LoadWorld world;

    @BeforeEach
    void freshWorld() {
        world = new LoadWorld(beans);
    }

    @AfterAll
    static void endIt() {
        Simulators.end();
    }
}
