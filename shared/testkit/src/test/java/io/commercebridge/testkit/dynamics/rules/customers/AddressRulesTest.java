package io.commercebridge.testkit.dynamics.rules.customers;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "contact"})
    void makesTwoAddressesWithEveryCustomer(String customer) {
        fixture.post(customer + "s", "{\"address1_line1\":\"Kungsgatan 1\",\"address2_city\":\"Lund\"}");

        Row row = fixture.dynamics.rows(customer).getLast();
        List<Row> addresses = ofCustomer(row.id());
        assertThat(addresses)
                .extracting(address -> address.choice("addressnumber").orElseThrow())
                .containsExactly(1, 2);
        assertThat(addresses.getFirst().text("line1")).hasValue("Kungsgatan 1");
        assertThat(addresses.getFirst().text("objecttypecode")).hasValue(customer);
        assertThat(addresses.getLast().text("city")).hasValue("Lund");
        assertThat(row.get("address1_addressid")).hasValue(addresses.getFirst().id());
        assertThat(row.get("address2_addressid")).hasValue(addresses.getLast().id());
    }

    @Test
    void writesTheAddressWhenTheCustomerIsWrittenAndTellsOfTheCustomerOnly() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        fixture.patch(
                "accounts(" + fixture.account + ")",
                "{\"address1_line1\":\"Storgatan 7\",\"address2_country\":\"SE\"}");
        fixture.patch("accounts(" + fixture.account + ")", "{\"address2_country\":null}");

        assertThat(own(1).text("line1")).hasValue("Storgatan 7");
        assertThat(own(2).text("country")).isEmpty();
        assertThat(fixture.dynamics.pendingWebhooks())
                .extracting(webhook -> webhook.step().name())
                .containsOnly("CommerceBridge: account changed");
    }

    @Test
    void writesTheCustomerWhenItsAddressIsWrittenAndTellsOfTheAddressOnly() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        fixture.patch("customeraddresses(" + own(2).id() + ")", "{\"line1\":\"Hamnen 3\",\"addresstypecode\":2}");

        Row account = account();
        assertThat(account.text("address2_line1")).hasValue("Hamnen 3");
        assertThat(account.choice("address2_addresstypecode")).hasValue(2);
        assertThat(account.text("address1_line1")).isEmpty();
        assertThat(fixture.dynamics.pendingWebhooks())
                .extracting(webhook -> webhook.step().name())
                .containsExactly("CommerceBridge: address changed");
    }

    @Test
    void numbersFurtherAddresses() {
        add("\"line1\":\"Dock 1\"");
        add("\"line1\":\"Dock 2\"");

        assertThat(ofCustomer(fixture.account))
                .extracting(address -> address.choice("addressnumber").orElseThrow())
                .containsExactly(1, 2, 3, 4);
        assertRefused(
                fixture.post(
                        "customeraddresses",
                        "{\"addressnumber\":3,\"parentid_account@odata.bind\":\"/accounts(" + fixture.account + ")\"}"),
                400,
                "0x80040203");
    }

    @Test
    void listsTheAddressesOfACustomer() {
        JsonNode all =
                json(fixture.get("accounts(" + fixture.account + ")/Account_CustomerAddress?$select=addressnumber"));

        assertThat(all.path("value")).hasSize(2);
    }

    @Test
    void keepsTheOwnAddressesOfACustomerAndDeletesOthers() {
        UUID third = add("\"line1\":\"Dock 1\"");

        assertRefused(fixture.send("DELETE", "customeraddresses(" + own(1).id() + ")", ""), 405, "0x80040227");
        assertThat(fixture.send("DELETE", "customeraddresses(" + third + ")", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ofCustomer(fixture.account)).hasSize(2);
    }

    @Test
    void deletesAllAddressesWithTheirCustomerAndTellsOfThoseThatAreNotItsOwn() {
        UUID third = add("\"line1\":\"Dock 1\"");
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        fixture.send("DELETE", "accounts(" + fixture.account + ")", "");

        assertThat(fixture.dynamics.rows("customeraddress")).isEmpty();
        assertThat(fixture.dynamics.pendingWebhooks())
                .extracting(webhook -> webhook.step().name())
                .containsExactly("CommerceBridge: address deleted", "CommerceBridge: account deleted");
        assertThat(fixture.dynamics.pendingWebhooks().getFirst().text()).contains(third.toString());
    }

    @Test
    void keepsSeededAndAmendedCustomersAlikeToo() {
        UUID seeded = fixture.dynamics.seed("account", Map.of("name", "Old", "address1_city", "Malmö"));
        fixture.dynamics.amend("account", seeded, Map.of("address1_city", "Ystad"));

        assertThat(ofCustomer(seeded).getFirst().text("city")).hasValue("Ystad");
    }

    private UUID add(String columns) {
        String parent = "\"parentid_account@odata.bind\":\"/accounts(" + fixture.account + ")\"";
        assertThat(fixture.post("customeraddresses", "{" + columns + "," + parent + "}")
                        .statusCode())
                .isEqualTo(204);
        return fixture.dynamics.rows("customeraddress").getLast().id();
    }

    private Row account() {
        return fixture.dynamics.row("account", fixture.account).orElseThrow();
    }

    private Row own(int number) {
        return ofCustomer(fixture.account).get(number - 1);
    }

    private List<Row> ofCustomer(UUID id) {
        return fixture.dynamics.rows("customeraddress").stream()
                .filter(row -> row.ref("parentid").orElseThrow().id().equals(id))
                .toList();
    }
}
