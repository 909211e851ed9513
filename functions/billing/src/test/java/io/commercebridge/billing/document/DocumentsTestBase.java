package io.commercebridge.billing.document;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of documents share: a world with an empty journal, and a company in it. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "billing"),
            @ResourceArg(name = "bridge.billing.document-types", value = "1=INVOICE,2=CREDIT_NOTE"),
            // So that lost answers of one test do not open the circuit for the next.
            @ResourceArg(name = "bridge.commerce.retries", value = "1")
        })
abstract class DocumentsTestBase {
    @Inject
    FlowRunner flow;

    DocumentsWorld world;
    String number = "";
    UUID account = new UUID(0, 0);

    @BeforeEach
    void freshWorld() {
        world = new DocumentsWorld(flow);
        number = "C-" + DocumentsWorld.fresh();
        account = world.company(number);
        world.begin();
    }

    @AfterEach
    void clearAway() {
        world.commerce().faults().clear();
        world.dynamics().faults().clear();
        world.deadLetters().take(_ -> true);
    }
}
