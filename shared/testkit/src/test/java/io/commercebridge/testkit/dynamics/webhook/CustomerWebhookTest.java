package io.commercebridge.testkit.dynamics.webhook;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.names;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerWebhookTest {
    private static final String OPTION = "OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts";

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID contact = fixture.org.contact("ann@rustic.example", "Ann", "Lee", fixture.account);

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void carriesTheWholeImageOfANewAccount() {
        person.insert(
                "account",
                Map.of(
                        "accountnumber", "C-9",
                        "name", "Nova",
                        "cb_taxid", "SE556012579001",
                        "paymenttermscode", 4,
                        "parentaccountid", new Ref("account", fixture.account),
                        "address1_line1", "Storgatan 7"));

        ObjectNode image = image(only());
        assertThat(image.path("cb_taxid").asText()).isEqualTo("SE556012579001");
        assertThat(image.path("paymenttermscode").path("Value").asInt()).isEqualTo(4);
        assertThat(image.path("parentaccountid").path("Id").asText()).isEqualTo(fixture.account.toString());
        assertThat(image.path("address1_line1").asText()).isEqualTo("Storgatan 7");
        assertThat(image.path("statecode").path("__type").asText()).isEqualTo(OPTION);
    }

    @Test
    void tellsOfAnAccountsChangesThatMatterOnly() {
        person.update("account", fixture.account, Map.of("description", "nice"));
        assertThat(fixture.dynamics.pendingWebhooks()).isEmpty();

        person.update("account", fixture.account, Map.of("telephone1", "+46 46 1"));

        ObjectNode target = attributes(parameter(only(), "InputParameters", "Target"));
        assertThat(names(target))
                .containsExactlyInAnyOrder("telephone1", "accountid", "modifiedon", "modifiedby", "modifiedonbehalfby");
        assertThat(image(only()).path("accountnumber").asText()).isEqualTo("C-4711");
    }

    @Test
    void tellsOfADeletedAccountByItsNumber() {
        person.delete("contact", contact);
        fixture.dynamics.webhooks().takePending();

        person.delete("account", fixture.account);

        assertThat(only().path("MessageName").asText()).isEqualTo("Delete");
        assertThat(parameter(only(), "InputParameters", "Target").has("Attributes"))
                .isFalse();
        assertThat(only().path("PostEntityImages")).isEmpty();
        assertThat(attributes(parameter(only(), "PreEntityImages", "PreImage"))
                        .path("accountnumber")
                        .asText())
                .isEqualTo("C-4711");
    }

    @Test
    void carriesSeveralChoicesAsAListOfOptions() {
        person.update("contact", contact, Map.of("cb_purchasingroles", List.of(3, 1)));

        JsonNode roles = image(only()).path("cb_purchasingroles");
        assertThat(roles.isArray()).isTrue();
        assertThat(roles)
                .extracting(role ->
                        role.path("__type").asText() + " " + role.path("Value").asInt())
                .containsExactly(OPTION + " 1", OPTION + " 3");
    }

    @Test
    void tellsOfADeletedContactByItsEmail() {
        person.delete("contact", contact);

        assertThat(attributes(parameter(only(), "PreEntityImages", "PreImage"))
                        .path("emailaddress1")
                        .asText())
                .isEqualTo("ann@rustic.example");
    }

    @Test
    void tellsOfThePeopleWhoAreDeletedWithTheirAccount() {
        person.delete("account", fixture.account);

        assertThat(fixture.dynamics.rows("contact")).isEmpty();
        assertThat(fixture.dynamics.pendingWebhooks())
                .extracting(webhook -> webhook.step().name())
                .containsExactly("CommerceBridge: contact deleted", "CommerceBridge: account deleted");
    }

    @Test
    void tellsOfAnAddressFromItsArrivalToItsEnd() {
        UUID address = person.insert(
                "customeraddress",
                Map.of("parentid", new Ref("account", fixture.account), "line1", "Dock 1", "postalcode", "22100"));
        person.update("customeraddress", address, Map.of("line1", "Dock 2"));
        person.delete("customeraddress", address);

        List<JsonNode> told = fixture.dynamics.webhooks().takePending().stream()
                .map(webhook -> json(webhook.text()))
                .toList();
        assertThat(told)
                .extracting(context -> context.path("MessageName").asText())
                .containsExactly("Create", "Update", "Delete");
        ObjectNode created = image(told.getFirst());
        assertThat(created.path("addressnumber").asInt()).isEqualTo(3);
        assertThat(created.path("objecttypecode").asText()).isEqualTo("account");
        assertThat(image(told.get(1)).path("postalcode").asText()).isEqualTo("22100");
        ObjectNode last = attributes(parameter(told.getLast(), "PreEntityImages", "PreImage"));
        assertThat(names(last)).containsExactlyInAnyOrder("parentid", "addressnumber", "customeraddressid");
    }

    private JsonNode only() {
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        return json(fixture.dynamics.pendingWebhooks().getFirst().text());
    }

    private static ObjectNode image(JsonNode context) {
        return attributes(parameter(context, "PostEntityImages", "PostImage"));
    }
}
