package io.commercebridge.testkit.dynamics.rules;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseRulesTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID incident = open();

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsOfTheResolutionAndOfTheCase() {
        person.resolveCase(incident, "Replaced", "A new drill is on its way.");

        List<Webhook> told = fixture.dynamics.pendingWebhooks();
        assertThat(told)
                .extracting(webhook -> webhook.step().name())
                .containsExactly("CommerceBridge: case resolved", "CommerceBridge: case status changed");
        ObjectNode resolution = image(told.getFirst());
        assertThat(resolution.path("incidentid").path("Id").asText()).isEqualTo(incident.toString());
        assertThat(resolution.path("subject").asText()).isEqualTo("Replaced");
        assertThat(resolution.path("description").asText()).isEqualTo("A new drill is on its way.");
        assertThat(resolution.path("resolutiontypecode").path("Value").asInt()).isEqualTo(5);
        assertThat(image(told.getLast()).path("statecode").path("Value").asInt())
                .isEqualTo(1);
        JsonNode parent = json(told.getLast().text()).path("ParentContext");
        assertThat(parent.path("MessageName").asText()).isEqualTo("Close");
    }

    @Test
    void isAskedForBySomebodyWhoWorksForTheCustomer() {
        UUID company = fixture.org.account("C-77", "Rustic");
        UUID employee = fixture.org.contact("in@rustic.example", "In", "Side", company);
        UUID stranger = fixture.org.contact("out@other.example", "Out", "Side");
        Map<String, Object> about = Map.of("title", "Saw", "customerid", new Ref("account", company));
        UUID opened = person.insert("incident", about);

        person.update("incident", opened, Map.of("primarycontactid", new Ref("contact", employee)));

        assertThatThrownBy(() ->
                        person.update("incident", opened, Map.of("primarycontactid", new Ref("contact", stranger))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("doesn't belong to the account");
    }

    @Test
    void resolvesOnceAndByTheActionOnly() {
        assertThatThrownBy(() -> person.setState("incident", incident, 1, 5))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CloseIncident");
        person.resolveCase(incident, "Replaced", "Sent.");

        String again = """
                {"IncidentResolution":{"@odata.type":"Microsoft.Dynamics.CRM.incidentresolution","subject":"Again",
                 "incidentid@odata.bind":"/incidents(%s)"},"Status":1000}""".formatted(incident);

        assertRefused(fixture.post("CloseIncident", again), 400, "0x800404cf");
        assertThat(fixture.dynamics.rows("incidentresolution")).hasSize(1);
    }

    @Test
    void opensAResolvedCaseAgainAndResolvesItAgain() {
        person.resolveCase(incident, "Replaced", "Sent.");

        person.reopenCase(incident);
        assertThat(row().choice("statecode")).hasValue(0);
        assertThat(row().choice("statuscode")).hasValue(1);
        person.resolveCase(incident, "Refunded", "Paid back.");

        assertThat(fixture.dynamics.rows("incidentresolution")).hasSize(2);
        assertThat(fixture.dynamics.pendingWebhooks())
                .filteredOn(webhook -> webhook.step().name().equals("CommerceBridge: case status changed"))
                .hasSize(3);
    }

    @Test
    void cancelsAndMergesCases() {
        UUID other = open();

        person.cancelCase(incident);
        person.mergeCase(other, incident);

        assertThat(row().choice("statuscode")).hasValue(6);
        Row merged = fixture.dynamics.row("incident", other).orElseThrow();
        assertThat(merged.choice("statecode")).hasValue(2);
        assertThat(merged.choice("statuscode")).hasValue(2000);
        assertThat(merged.ref("masterid").map(Ref::id)).hasValue(incident);
    }

    @Test
    void deletesTheResolutionWithItsCase() {
        person.resolveCase(incident, "Replaced", "Sent.");

        assertThat(fixture.send("DELETE", "incidents(" + incident + ")", "").statusCode())
                .isEqualTo(204);

        assertThat(fixture.dynamics.rows("incidentresolution")).isEmpty();
    }

    private UUID open() {
        return person.insert(
                "incident", Map.of("title", "Drill does not turn", "customerid", new Ref("account", fixture.account)));
    }

    private Row row() {
        return fixture.dynamics.row("incident", incident).orElseThrow();
    }

    private static ObjectNode image(Webhook webhook) {
        return attributes(parameter(json(webhook.text()), "PostEntityImages", "PostImage"));
    }
}
