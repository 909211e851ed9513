package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.names;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.ORDER;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepModeTest {
    private final Fixture fixture = new Fixture();

    @BeforeEach
    void createOrder() {
        fixture.createOrder();
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void marksAnAsynchronousStep() {
        JsonNode context = contextOfAChange();
        assertThat(context.path("Mode").asInt()).isEqualTo(1);
        assertThat(context.path("IsInTransaction").asBoolean()).isFalse();
        assertThat(context.path("OperationCreatedOn").asText()).isEqualTo("/Date(1772443800000+0000)/");
        assertThat(context.path("OperationId")).isNotEqualTo(context.path("RequestId"));
        assertThat(context.path("OwningExtension").path("Name").isNull()).isTrue();
        assertThat(context.path("OwningExtension").has("__type")).isFalse();
        assertThat(names(attributes(parameter(context, "PostEntityImages", "AsynchronousStepPrimaryName"))))
                .containsExactlyInAnyOrder("name", "salesorderid");
        assertThat(context.path("Depth").asInt()).isEqualTo(1);
        assertThat(context.path("Stage").asInt()).isEqualTo(40);
        assertThat(context.path("ParentContext").isNull()).isTrue();
    }

    @Test
    void marksASynchronousStep() {
        fixture.dynamics
                .webhooks()
                .register(fixture.dynamics.webhooks().steps().stream()
                        .map(step -> step.inMode(true))
                        .toList());
        JsonNode context = contextOfAChange();
        assertThat(context.path("Mode").asInt()).isZero();
        assertThat(context.path("IsInTransaction").asBoolean()).isTrue();
        assertThat(context.path("OperationCreatedOn").asText()).isEqualTo("/Date(1772443800000)/");
        assertThat(context.path("OperationId")).isEqualTo(context.path("RequestId"));
        assertThat(context.path("OwningExtension").path("Name").asText())
                .isEqualTo("CommerceBridge: order status changed");
        assertThat(context.path("PostEntityImages")).hasSize(1);
    }

    private JsonNode contextOfAChange() {
        fixture.patch("salesorders(" + ORDER + ")", "{\"statuscode\":2}");
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        return json(fixture.dynamics.pendingWebhooks().getFirst().text());
    }
}
