package io.commercebridge.testkit.commerce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with their accounts, and what the shop tells of it. */
class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123Z");
    private final CommerceSimulator shop =
            CommerceSimulator.start(Api.options().withClock(Clock.fixed(NOW, ZoneOffset.UTC)));
    private final Told told = new Told(shop);

    @BeforeEach
    void seed() {
        shop.seed("B2BUnit", Map.of("uid", "group", "name", "Acme Group"));
        shop.seed("B2BUnit", Map.of("uid", "acme", "name", "Acme", "groups", List.of("group")));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void tellsOfAConsumerWhoSignsUp() {
        shop.portal().registerConsumer("Eve@Example.org", "Eve", Map.of("sessionLanguage", "de", "title", "ms"));

        JsonNode eve = told.only("BridgeCustomer", "Created");
        assertThat(eve.path("integrationKey").asText()).isEqualTo("eve%40example.org");
        assertThat(eve.path("uid").asText()).isEqualTo("eve@example.org");
        assertThat(eve.path("contactEmail").asText()).isEqualTo("Eve@Example.org");
        assertThat(eve.at("/type/code").asText()).isEqualTo("REGISTERED");
        assertThat(eve.at("/sessionLanguage/isocode").asText()).isEqualTo("de");
        assertThat(eve.at("/groups/0/uid").asText()).isEqualTo("customergroup");
        assertThat(eve.path("addresses")).isEmpty();
        assertThat(eve.path("creationtime").asText()).isEqualTo("/Date(1772360130123)/");
    }

    @Test
    void tellsOfAGuestAsOfOne() {
        shop.portal().checkOutAsGuest("gus@example.org", "Gus");

        JsonNode guest = told.only("BridgeCustomer", "Created");
        assertThat(guest.at("/type/code").asText()).isEqualTo("GUEST");
        assertThat(guest.path("uid").asText()).endsWith("|gus@example.org");
        assertThat(guest.path("integrationKey").asText()).endsWith("%7Cgus%40example.org");
    }

    @Test
    void tellsOfARequestForAnAccountWithTheMomentInItsKey() {
        shop.portal()
                .requestAccount(AccountRequest.of("New Ltd", "Nell", "nell@new.test")
                        .phone("+49 1")
                        .message("please")
                        .address("Weg 1", "89073", "Ulm", "DE"));

        JsonNode request = told.only("BridgeRegistration", "Created");
        assertThat(request.path("integrationKey").asText()).isEqualTo("1772360130123|nell%40new.test");
        assertThat(request.at("/status/code").asText()).isEqualTo("PENDING");
        assertThat(request.path("companyName").asText()).isEqualTo("New Ltd");
        assertThat(request.path("companyAddressCity").asText()).isEqualTo("Ulm");
        assertThat(request.at("/companyAddressCountry/isocode").asText()).isEqualTo("DE");
        assertThat(request.path("telephone").asText()).isEqualTo("+49 1");
        assertThat(request.path("message").asText()).isEqualTo("please");
        assertThat(request.has("rejectReason")).isFalse();
    }

    @Test
    void keepsASecondRequestOfTheSamePersonApart() {
        shop.portal().requestAccount(AccountRequest.of("New Ltd", "Nell", "nell@new.test"));
        shop.portal().requestAccount(AccountRequest.of("Newer Ltd", "Nell", "nell@new.test"));

        assertThat(shop.items("B2BRegistration")).hasSize(2);
    }

    @Test
    void tellsTheUnitOfAnAddressSavedAlone() {
        String key = shop.portal()
                .addAddress("acme", Map.of("town", "Ulm", "country", "DE"))
                .text("publicKey");
        JsonNode unit = told.only("BridgeB2BUnit", "Updated");
        shop.portal().changeAddress(key, Map.of("town", "Bonn"));

        assertThat(unit.path("integrationKey").asText()).isEqualTo("acme");
        assertThat(unit.at("/groups/0/uid").asText()).isEqualTo("group");
        JsonNode address = unit.at("/addresses/0");
        assertThat(address.path("integrationKey").asText()).isEqualTo("false|" + key);
        assertThat(address.at("/owner/uid").asText()).isEqualTo("acme");
        assertThat(address.path("shippingAddress").asBoolean(true)).isFalse();
        assertThat(address.path("visibleInAddressBook").asBoolean()).isTrue();
        assertThat(told.only("BridgeB2BUnit", "Updated").at("/addresses/0/town").asText())
                .isEqualTo("Bonn");
    }

    @Test
    void tellsTheUnitOfAnAddressThatIsGone() {
        String key = shop.portal().addAddress("acme", Map.of("town", "Ulm")).text("publicKey");
        told.forget();

        shop.remove("Address", "false|" + key);

        assertThat(told.only("BridgeB2BUnit", "Updated").path("addresses")).isEmpty();
    }

    @Test
    void keepsTheCopiesOfAddressesInOrdersToTheOrder() {
        Orders.seed(shop);

        shop.shop().placeOrder(Orders.draft(true));

        assertThat(shop.items("Address")).hasSize(1);
        told.only("BridgeOrder", "Created");
    }

    @Test
    void tellsNoUnitOfAnAddressThatBelongsToSomebodyElse() {
        shop.portal().registerConsumer("eve@example.org", "Eve", Map.of());
        told.forget();

        shop.save("Address", Map.of("publicKey", "e1", "owner", shop.item("Customer", "eve@example.org")));

        assertThat(told.only("BridgeCustomer", "Updated")
                        .at("/addresses/0/owner/uid")
                        .asText())
                .isEqualTo("eve@example.org");
    }

    @Test
    void tellsOfABuyerTwiceBecauseABuyerIsACustomer() {
        shop.portal().addBuyer("acme", "Bob@acme.test", "Bob", List.of("b2bcustomergroup"));

        assertThat(told.types())
                .containsExactlyInAnyOrder(
                        "sap.cx.commerce.BridgeB2BCustomer.Created.v1", "sap.cx.commerce.BridgeCustomer.Created.v1");
        JsonNode bob = told.all("BridgeB2BCustomer").getFirst();
        assertThat(bob.path("email").asText()).isEqualTo("Bob@acme.test");
        assertThat(bob.path("customerID").asText()).hasSize(36);
        assertThat(bob.at("/defaultB2BUnit/uid").asText()).isEqualTo("acme");
        assertThat(bob.path("groups").findValuesAsText("uid")).containsExactly("b2bcustomergroup", "acme");
        assertThat(bob.path("active").asBoolean(true)).isFalse();
        assertThat(bob.path("loginDisabled").asBoolean()).isTrue();
    }

    @Test
    void putsABuyerIntoASecondUnitAndKeepsTheFirst() {
        shop.portal().addBuyer("acme", "bob@acme.test", "Bob", List.of());
        told.forget();

        shop.portal().addBuyerToUnit("bob@acme.test", "group");

        JsonNode bob = told.all("BridgeB2BCustomer").getFirst();
        assertThat(bob.path("groups").findValuesAsText("uid")).containsExactly("acme", "group");
        assertThat(bob.at("/defaultB2BUnit/uid").asText()).isEqualTo("acme");
    }

    @Test
    void keepsAPhoneInTheContactAddress() {
        shop.portal().addBuyer("acme", "bob@acme.test", "Bob", List.of());
        told.forget();

        shop.portal().changeProfile("bob@acme.test", Map.of("name", "Robert", "phone1", "+49 1"));
        shop.portal().changeProfile("bob@acme.test", Map.of("phone1", "+49 2", "sessionLanguage", "de"));

        assertThat(told.all("BridgeB2BCustomer")).hasSize(2);
        JsonNode bob = told.all("BridgeB2BCustomer").getLast();
        assertThat(bob.path("name").asText()).isEqualTo("Robert");
        assertThat(bob.at("/sessionLanguage/isocode").asText()).isEqualTo("de");
        assertThat(bob.path("addresses")).hasSize(1);
        assertThat(bob.at("/addresses/0/phone1").asText()).isEqualTo("+49 2");
        assertThat(bob.at("/addresses/0/contactAddress").asBoolean()).isTrue();
    }
}
