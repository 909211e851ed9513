package io.commercebridge.testkit.dynamics.webhook;

import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListWebhookTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID ann = fixture.org.contact("ann@rustic.example", "Ann", "Lee");
    private final UUID bo = fixture.org.contact("bo@rustic.example", "Bo", "Ek");
    private final UUID list = fixture.org.list("Regulars", "contact");

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsOfOneMember() {
        person.addMember(list, ann);
        person.addMember(list, ann);

        JsonNode context = only();
        assertThat(context.path("MessageName").asText()).isEqualTo("AddMember");
        assertThat(context.path("PrimaryEntityName").asText()).isEqualTo("list");
        assertThat(context.path("PrimaryEntityId").asText()).isEqualTo(list.toString());
        assertThat(parameter(context, "InputParameters", "ListId").asText()).isEqualTo(list.toString());
        assertThat(parameter(context, "InputParameters", "EntityId").asText()).isEqualTo(ann.toString());
        assertThat(context.path("PostEntityImages")).isEmpty();
    }

    @Test
    void tellsOfSeveralMembersAtOnce() {
        person.addMembers(list, List.of(ann, bo));
        person.addMembers(list, List.of(bo));

        JsonNode context = only();
        assertThat(context.path("MessageName").asText()).isEqualTo("AddListMembers");
        assertThat(parameter(context, "InputParameters", "MemberIds"))
                .extracting(JsonNode::asText)
                .containsExactly(ann.toString(), bo.toString());
    }

    @Test
    void tellsOfAMemberThatLeaves() {
        person.removeMember(list, ann);
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();
        person.addMember(list, ann);
        fixture.dynamics.webhooks().takePending();

        person.removeMember(list, ann);

        JsonNode context = only();
        assertThat(context.path("MessageName").asText()).isEqualTo("RemoveMember");
        assertThat(parameter(context, "InputParameters", "EntityId").asText()).isEqualTo(ann.toString());
    }

    @Test
    void stripsTheMembersOfAMessageThatIsTooLarge() {
        UUID leads = fixture.org.list("Interested", "lead");
        List<UUID> many = IntStream.range(0, 7000)
                .mapToObj(_ -> fixture.dynamics.seed("lead", Map.of("lastname", "Lee")))
                .toList();

        person.addMembers(leads, many);

        Webhook webhook = fixture.dynamics.pendingWebhooks().getFirst();
        assertThat(webhook.headers())
                .containsKey("x-ms-dynamics-msg-size-exceeded")
                .containsEntry("x-ms-dynamics-request-name", "AddListMembers");
        assertThat(json(webhook.text()).has("InputParameters")).isFalse();
        assertThat(person.read("list", leads).choice("membercount")).hasValue(7000);
    }

    @Test
    void tellsOfTheListsOwnColumns() {
        person.update("list", list, Map.of("description", "nice"));
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();

        person.update("list", list, Map.of("cb_usergroup", "regulars"));

        assertThat(only().path("MessageName").asText()).isEqualTo("Update");
    }

    private JsonNode only() {
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        return json(fixture.dynamics.pendingWebhooks().getFirst().text());
    }
}
