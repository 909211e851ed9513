package io.commercebridge.billing.credit;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of credit share: a company that is a unit of the shop, in dollars. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = "billing"))
abstract class CreditTestBase {
    @Inject
    FlowRunner flow;

    @Inject
    TestingMeter meter;

    CreditWorld world;
    String number;
    UUID account;

    @BeforeEach
    void freshCompany() {
        world = new CreditWorld(flow);
        number = CreditWorld.freshNumber();
        account = world.company(number, "USD");
    }

    @AfterEach
    void clearAway() {
        world.commerce().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
