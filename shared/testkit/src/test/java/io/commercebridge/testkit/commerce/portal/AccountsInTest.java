package io.commercebridge.testkit.commerce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units, buyers and decisions on requests as they come in. */
class AccountsInTest {
    private static final String UNIT = """
            {"uid":"acme","name":"Acme","locName":"Acme","active":true,"vatID":"DE1","paymentTerms":"net30",
             "CreditLimit":{"code":"acme","active":true,"amount":"5000.00","currency":{"isocode":"EUR"}},
             "groups":[{"uid":"group"}],
             "addresses":[{"publicKey":"a1","duplicate":false,"streetname":"Weg","town":"Ulm",
               "country":{"isocode":"DE"},"shippingAddress":true},
              {"publicKey":"a2","duplicate":false,"town":"Bonn","country":{"isocode":"DE"}}]}""";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);
    private final Told told = new Told(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    private void acme() {
        shop.seed("B2BUnit", Map.of("uid", "group"));
        Api.Answer answer = api.post("InboundB2BUnit/B2BUnits", UNIT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static List<String> uids(ItemView item) {
        return item.list("groups").stream().map(group -> group.text("uid")).toList();
    }

    @Test
    void createsAUnitWithItsParentItsCreditLimitAndItsAddresses() {
        acme();

        ItemView unit = shop.item("B2BUnit", "acme");
        assertThat(uids(unit)).containsExactly("group");
        assertThat(unit.text("paymentTerms")).isEqualTo("net30");
        assertThat(unit.reference("CreditLimit").orElseThrow().number("amount")).isEqualByComparingTo("5000");
        assertThat(unit.list("addresses")).hasSize(2);
        assertThat(told.only("BridgeB2BUnit", "Created").path("addresses")).hasSize(2);
    }

    @Test
    void refusesAParentThatIsNotThereYet() {
        Api.Answer answer = api.post("InboundB2BUnit/B2BUnits", UNIT);

        assertThat(answer.error()).isEqualTo("missing_nav_property");
        assertThat(shop.items("B2BUnit")).isEmpty();
    }

    @Test
    void appendsParentsByPostAndReplacesThemByPatch() {
        acme();
        shop.seed("B2BUnit", Map.of("uid", "holding"));

        api.post("InboundB2BUnit/B2BUnits", "{\"uid\":\"acme\",\"groups\":[{\"uid\":\"holding\"}]}");
        List<String> posted = uids(shop.item("B2BUnit", "acme"));
        api.patch("InboundB2BUnit/B2BUnits('acme')", "{\"groups\":[{\"uid\":\"holding\"},{\"uid\":\"b2bgroup\"}]}");

        assertThat(posted).containsExactly("group", "holding");
        assertThat(uids(shop.item("B2BUnit", "acme"))).containsExactly("holding", "b2bgroup");
    }

    @Test
    void removesAnAddressThatAPatchNoLongerNames() {
        acme();

        api.patch("InboundB2BUnit/B2BUnits('acme')", """
                {"addresses":[{"publicKey":"a1","duplicate":false,"town":"Neu-Ulm"}]}""");

        assertThat(shop.item("B2BUnit", "acme").list("addresses"))
                .extracting(address -> address.text("publicKey") + " " + address.text("town"))
                .containsExactly("a1 Neu-Ulm");
    }

    @Test
    void createsABuyerInTheGroupsOfUnitAndRole() {
        acme();

        Api.Answer answer = api.post("InboundB2BCustomer/B2BCustomers", """
                {"uid":"Bob@acme.test","customerID":"c-1","name":"Bob","email":"Bob@acme.test","active":true,
                 "originalUid":"Bob@acme.test","description":"buys","sessionLanguage":{"isocode":"de"},
                 "title":{"code":"mr"},"defaultB2BUnit":{"uid":"acme"},
                 "groups":[{"uid":"acme"},{"uid":"b2bcustomergroup"}]}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(uids(shop.item("B2BCustomer", "bob@acme.test"))).containsExactly("acme", "b2bcustomergroup");
    }

    @Test
    void refusesABuyerWhoseUidIsAConsumers() {
        shop.portal().registerConsumer("bob@acme.test", "Bob", Map.of());

        Api.Answer answer =
                api.post("InboundB2BCustomer/B2BCustomers", "{\"uid\":\"bob@acme.test\",\"email\":\"bob@acme.test\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().at("/error/message/value").asText()).contains("ambiguous unique keys");
    }

    @Test
    void decidesARequestByAKeyWithADate() {
        acme();
        shop.portal().requestAccount(AccountRequest.of("New Ltd", "Nell", "nell@new.test"));
        String key =
                told.all("BridgeRegistration").getFirst().path("integrationKey").asText();
        String path = "BridgeRegistration/B2BRegistrations('"
                + key.replace("%", "%25").replace("|", "%7C") + "')";
        told.forget();

        Api.Answer answer =
                api.patch(path, "{\"status\":{\"code\":\"APPROVED\"},\"defaultB2BUnit\":{\"uid\":\"acme\"}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo(key);
        ItemView request = shop.item("B2BRegistration", key);
        assertThat(request.text("status/code")).isEqualTo("APPROVED");
        assertThat(request.text("defaultB2BUnit/uid")).isEqualTo("acme");
        assertThat(told.only("BridgeRegistration", "Updated")
                        .path("integrationKey")
                        .asText())
                .isEqualTo(key);
    }

    @Test
    void acceptsTheDateOfTheKeyInTheBodyToo() {
        shop.portal().requestAccount(AccountRequest.of("New Ltd", "Nell", "nell@new.test"));
        String body =
                told.all("BridgeRegistration").getFirst().path("creationtime").asText();

        Api.Answer same = api.post(
                "BridgeRegistration/B2BRegistrations",
                "{\"creationtime\":\"" + body + "\",\"email\":\"nell@new.test\",\"rejectReason\":\"no\"}");

        assertThat(same.status()).as(same.text()).isEqualTo(201);
        assertThat(shop.items("B2BRegistration"))
                .singleElement()
                .satisfies(request -> assertThat(request.text("rejectReason")).isEqualTo("no"));
    }

    @Test
    void leavesBuyersOutWhereConsumersAreRead() {
        acme();
        shop.portal().registerConsumer("eve@example.org", "Eve", Map.of());
        shop.portal().addBuyer("acme", "bob@acme.test", "Bob", List.of());

        assertThat(api.get("BridgeCustomer/Customers").d().path("results").findValuesAsText("uid"))
                .containsExactly("eve@example.org");
    }
}
