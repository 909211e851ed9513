package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.names;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.ORDER;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.webhook.Step;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final String OPTION = "OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts";

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsOfAStatusChangeWithTheChangedColumnsAndThePostImage() {
        createOrder();
        fixture.patch("salesorders(" + ORDER + ")", "{\"statecode\":1,\"statuscode\":3}");

        Webhook webhook = only();
        JsonNode context = json(webhook.text());
        assertThat(webhook.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("x-ms-dynamics-organization", "commercebridge.crm.dynamics.com")
                .containsEntry("x-ms-dynamics-entity-name", "salesorder")
                .containsEntry("x-ms-dynamics-request-name", "Update")
                .containsEntry(
                        "x-ms-correlation-request-id",
                        context.path("CorrelationId").asText());
        assertThat(webhook.text()).contains("http:\\/\\/schemas.microsoft.com").doesNotContain("http://");
        ObjectNode target = attributes(parameter(context, "InputParameters", "Target"));
        assertThat(names(target))
                .containsExactlyInAnyOrder(
                        "statecode", "statuscode", "salesorderid", "modifiedon", "modifiedby", "modifiedonbehalfby");
        assertThat(target.path("statecode").path("__type").asText()).isEqualTo(OPTION);
        assertThat(target.path("statuscode").path("Value").asInt()).isEqualTo(3);
        assertThat(target.path("modifiedon").asText()).isEqualTo("/Date(1772443800000)/");
        JsonNode image = parameter(context, "PostEntityImages", "PostImage");
        assertThat(image.has("__type")).isFalse();
        assertThat(names(attributes(image)))
                .containsExactlyInAnyOrder(
                        "ordernumber", "customerid", "statecode", "statuscode", "modifiedon", "salesorderid");
        assertThat(attributes(image).path("ordernumber").asText()).isEqualTo("00001000");
    }

    @Test
    void firesForEqualValuesSentAgainButNotForColumnsOutsideTheFilter() {
        createOrder();
        fixture.patch("salesorders(" + ORDER + ")", "{\"description\":\"new\"}");
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();

        fixture.patch("salesorders(" + ORDER + ")", "{\"statuscode\":1}");
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
    }

    @Test
    void carriesAClearedColumnAsNull() {
        createOrder();
        fixture.patch("salesorders(" + ORDER + ")", "{\"cb_holdreason\":\"Credit check\"}");
        fixture.dynamics.webhooks().takePending();

        fixture.patch("salesorders(" + ORDER + ")", "{\"cb_holdreason\":null}");

        ObjectNode target = attributes(parameter(json(only().text()), "InputParameters", "Target"));
        assertThat(target.path("cb_holdreason").isNull()).isTrue();
    }

    @Test
    void carriesAllColumnsOfANewRowWithTheirLabels() {
        UUID id = fixture.dynamics
                .asUser(fixture.org.salesPerson())
                .insert("account", Map.of("accountnumber", "C-9", "name", "Nova", "creditonhold", true));

        JsonNode context = json(only().text());
        JsonNode target = parameter(context, "InputParameters", "Target");
        assertThat(target.path("__type").asText()).startsWith("Entity:http://");
        assertThat(names(attributes(target))).contains("accountid", "createdon", "ownerid", "statecode", "name");
        assertThat(attributes(target).path("ownerid").path("LogicalName").asText())
                .isEqualTo("systemuser");
        assertThat(target.path("FormattedValues"))
                .extracting(pair ->
                        pair.path("key").asText() + "=" + pair.path("value").asText())
                .contains("statecode=Active", "creditonhold=Yes", "createdon=2026-03-02T09:30:00+00:00");
        assertThat(parameter(context, "OutputParameters", "id").asText()).isEqualTo(id.toString());
        assertThat(context.path("InitiatingUserId").asText())
                .isEqualTo(fixture.org.salesPerson().toString());
    }

    @Test
    void namesTheApplicationUserAndTheTagOfAnApiCall() {
        fixture.post("accounts?tag=bridge:42", "{\"name\":\"Nova\"}");

        JsonNode context = json(only().text());
        assertThat(context.path("InitiatingUserId").asText())
                .isEqualTo(Options.defaults().applicationUser().toString());
        assertThat(parameter(context, "SharedVariables", "tag").asText()).isEqualTo("bridge:42");
    }

    @Test
    void tagsEachPartOfAChangeSetByItself() {
        String part = "Content-Type: application/http\n\nPOST accounts?tag=%s HTTP/1.1\n"
                + "Content-Type: application/json\n\n{\"name\":\"Nova\"}\n";
        String body = "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-ID: 1\n" + part.formatted("one")
                + "--c\nContent-ID: 2\n" + part.formatted("two") + "--c--\n--b--\n";
        fixture.post("$batch?tag=outer", body, "Content-Type", "multipart/mixed; boundary=b");

        List<Webhook> webhooks = fixture.dynamics.pendingWebhooks();
        assertThat(webhooks)
                .extracting(webhook -> parameter(json(webhook.text()), "SharedVariables", "tag")
                        .asText())
                .containsExactly("one", "two");
        assertThat(parameter(json(webhooks.getFirst().text()), "SharedVariables", "ODataChangesetRequestCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void showsAPersonsStateChangeAsAnUpdateWithTheOriginalMessageAsItsParent() {
        createOrder();
        fixture.dynamics.asUser(fixture.org.creditManager()).setState("salesorder", ORDER, 0, 690970000);

        JsonNode context = json(only().text());
        assertThat(context.path("MessageName").asText()).isEqualTo("Update");
        JsonNode parent = context.path("ParentContext");
        assertThat(parent.path("MessageName").asText()).isEqualTo("SetState");
        assertThat(parent.path("Stage").asInt()).isEqualTo(30);
        assertThat(parameter(parent, "InputParameters", "EntityMoniker")
                        .path("Id")
                        .asText())
                .isEqualTo(ORDER.toString());
        assertThat(parameter(parent, "InputParameters", "Status").path("Value").asInt())
                .isEqualTo(690970000);
    }

    @Test
    void tellsOfADeletionByAReferenceAndThePreImage() {
        register(List.of(new Step(
                UUID.randomUUID(),
                "gone",
                Message.DELETE,
                "account",
                false,
                List.of(),
                List.of(new Step.Image("PreImage", true, List.of("accountnumber"))))));
        fixture.send("DELETE", "accounts(" + fixture.account + ")", "");

        JsonNode context = json(only().text());
        JsonNode target = parameter(context, "InputParameters", "Target");
        assertThat(target.path("__type").asText()).startsWith("EntityReference:");
        assertThat(target.has("Attributes")).isFalse();
        assertThat(attributes(parameter(context, "PreEntityImages", "PreImage"))
                        .path("accountnumber")
                        .asText())
                .isEqualTo("C-4711");
        assertThat(parameter(context, "PreEntityImages", "AsynchronousStepPrimaryName")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void saysNothingOfWhatWasRolledBackOrSeeded() {
        fixture.post("accounts", "{\"accountnumber\":\"C-4711\"}");
        fixture.org.account("C-5", "Seeded");

        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();
    }

    @Test
    void stripsABodyOver256KilobytesAndSaysSo() {
        register(List.of(
                new Step(UUID.randomUUID(), "notes", Message.CREATE, "annotation", false, List.of(), List.of())));
        fixture.post("annotations", "{\"subject\":\"PDF\",\"documentbody\":\"" + "QUJD".repeat(80_000) + "\"}");

        Webhook webhook = only();
        JsonNode context = json(webhook.text());
        assertThat(webhook.headers()).containsKey("x-ms-dynamics-msg-size-exceeded");
        assertThat(context.has("InputParameters")).isFalse();
        assertThat(context.has("PostEntityImages")).isFalse();
        assertThat(context.path("PrimaryEntityName").asText()).isEqualTo("annotation");
        assertThat(context.path("PrimaryEntityId").asText()).hasSize(36);
    }

    /** Its arrival is told too, and not what these tests are about. */
    private void createOrder() {
        fixture.createOrder();
        fixture.dynamics.webhooks().takePending();
    }

    private Webhook only() {
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        return fixture.dynamics.pendingWebhooks().getFirst();
    }

    private void register(List<Step> steps) {
        fixture.dynamics.webhooks().register(steps);
    }
}
