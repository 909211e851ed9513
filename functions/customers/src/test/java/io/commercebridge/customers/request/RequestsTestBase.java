package io.commercebridge.customers.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.portal.AccountRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of account requests share: a world with an empty journal, and requests to make in it. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = RequestsWorld.FLOW))
abstract class RequestsTestBase {
    @Inject
    FlowRunner flow;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    RequestsWorld world;
    QualifiedRequests qualified;

    @BeforeEach
    void freshJournal() {
        world = new RequestsWorld(flow);
        qualified = new AccountRequests(dynamics, commerce, world.counterparts()).qualified();
    }

    /** A company that no other test knows. */
    static AccountRequest rustic() {
        String name = "Rustic " + UUID.randomUUID().toString().substring(0, 8);
        return AccountRequest.of(
                        name, "Ann Lee", name.toLowerCase(java.util.Locale.ROOT).replace(" ", ".") + "@example.org")
                .phone("+1 555 0100")
                .message("We buy much.")
                .address("1 Main St", "93650", "Fresno", "US")
                .with("companyAddressStreetLine2", "Floor 2")
                .with("position", "Buyer");
    }

    static void assertEnded(Correlation record, String outcome, String reason) {
        assertThat(record.verdict()).get().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(outcome);
            assertThat(verdict.reason()).contains(reason);
        });
    }
}
