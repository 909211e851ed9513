package io.commercebridge.testkit.dynamics.rules;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Contexts;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedTaskTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID task = person.insert(
            "task",
            Map.of(
                    "subject",
                    "Check the address",
                    "category",
                    "Address",
                    "regardingobjectid",
                    new Ref("account", fixture.account)));

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsThatATaskIsCompletedWithItsPostImage() {
        person.completeTask(task);

        assertThat(row().choice("statecode")).hasValue(1);
        assertThat(row().get("actualend")).isPresent();
        ObjectNode image = image();
        assertThat(image.path("category").asText()).isEqualTo("Address");
        assertThat(image.path("statuscode").path("Value").asInt()).isEqualTo(5);
        assertThat(image.path("regardingobjectid").path("LogicalName").asText()).isEqualTo("account");
    }

    @Test
    void tellsThatATaskIsCancelledAndWhy() {
        person.cancelTask(task, "The address is wrong.");

        ObjectNode image = image();
        assertThat(image.path("statecode").path("Value").asInt()).isEqualTo(2);
        assertThat(image.path("description").asText()).isEqualTo("The address is wrong.");
    }

    @Test
    void keepsAClosedTaskAsItIsUntilItIsOpenedAgain() {
        person.completeTask(task);
        String path = "tasks(" + task + ")";

        assertRefused(fixture.patch(path, "{\"description\":\"late\"}"), 400, "0x80040265");
        assertRefused(fixture.patch(path, "{\"statecode\":2,\"statuscode\":6}"), 400, "0x80040265");
        assertThatThrownBy(() -> person.cancelTask(task, "late")).isInstanceOf(Refusal.class);
        assertThat(fixture.patch(path, "{\"statecode\":1,\"statuscode\":5}").statusCode())
                .as("no change")
                .isEqualTo(204);
        assertThat(fixture.patch(path, "{\"statecode\":0,\"statuscode\":3,\"description\":\"again\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(row().get("actualend")).isEmpty();
        assertThat(fixture.patch(path, "{\"description\":\"and again\"}").statusCode())
                .isEqualTo(204);
    }

    private Row row() {
        return fixture.dynamics.row("task", task).orElseThrow();
    }

    private ObjectNode image() {
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        return Contexts.attributes(Contexts.parameter(
                json(fixture.dynamics.pendingWebhooks().getFirst().text()), "PostEntityImages", "PostImage"));
    }
}
