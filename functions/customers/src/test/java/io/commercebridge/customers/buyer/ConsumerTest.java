package io.commercebridge.customers.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumerTest extends PeopleTestBase {

    private Row registered() {
        world.commerce().portal().registerConsumer(email, "Cleo Young", Map.of());
        world.settle();
        return world.contacts(email).getFirst();
    }

    @Test
    void makesAContactWithoutAccountOfAConsumer() {
        Row contact = registered();
        assertThat(contact.text("firstname")).contains("Cleo");
        assertThat(contact.text("lastname")).contains("Young");
        assertThat(contact.ref("parentcustomerid")).isEmpty();
        assertThat(contact.choice("mspp_userpreferredlcid")).contains(1033);
        assertThat(world.dynamicsWrites()).hasSize(1);
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void tellsLaterChangesByTheirColumns() {
        Row contact = registered();
        world.forgetRequests();
        world.commerce().portal().changeProfile(email, Map.of("phone1", "+1 5"));
        world.settle();
        assertThat(world.row(contact.id()).text("telephone1")).contains("+1 5");
        assertThat(world.dynamicsWrites())
                .singleElement()
                .satisfies(entry -> assertThat(entry.request().text()).isEqualTo("{\"telephone1\":\"+1 5\"}"));
    }

    @Test
    void disablesTheLoginOfAConsumerWhomDynamicsDeactivates() {
        Row contact = registered();
        world.dana().setState("contact", contact.id(), 1, 2);
        world.settle();
        assertThat(world.commerce().item("Customer", email).get("loginDisabled"))
                .contains(true);
        assertThat(world.shopWrites()).hasSize(1);
        world.dana().setState("contact", contact.id(), 0, 1);
        world.settle();
        assertThat(world.commerce().item("Customer", email).get("loginDisabled"))
                .contains(false);
    }

    @Test
    void overrulesWhatDynamicsChangesOfAConsumer() {
        Row contact = registered();
        world.forgetRequests();
        world.change(contact.id(), Map.of("emailaddress1", newEmail(), "lastname", "Old"));
        assertThat(world.reason(world.contactRecord(contact.id()))).startsWith("SAP Commerce owns name, email: ");
        assertThat(world.shopWrites()).isEmpty();
        world.commerce().portal().changeProfile(email, Map.of("sessionLanguage", "de"));
        world.settle();
        assertThat(world.row(contact.id()).text("emailaddress1")).contains(email);
        assertThat(world.row(contact.id()).text("lastname")).contains("Young");
    }

    @Test
    void overrulesALoginThatTheShopDisables() {
        registered();
        world.forgetRequests();
        world.commerce().save("Customer", Map.of("uid", email, "loginDisabled", true));
        world.settle();
        assertThat(world.reason(world.shopRecord(email))).startsWith("Dynamics owns loginDisabled: ");
        assertThat(world.dynamicsWrites()).isEmpty();
    }

    @Test
    void i2AdoptsTheContactThatThePersonHasAlready() {
        UUID known = world.org().contact(email, "Cleo", "Old");
        assertThat(registered().id()).isEqualTo(known);
        assertThat(world.contacts(email)).hasSize(1);
        assertThat(world.row(known).text("lastname")).contains("Young");
    }

    @Test
    void ignoresGuestsAndBuyers() {
        world.commerce().portal().checkOutAsGuest(email, "Guest");
        world.settle();
        assertThat(world.dynamicsRequests()).isEmpty();
        assertThat(world.contacts(email)).isEmpty();
        world.commerce().portal().addBuyer(PeopleWorld.COMPANY, email, "Bo Vries", List.of("b2bcustomergroup"));
        world.settle();
        assertThat(world.contacts(email)).hasSize(1);
    }

    @Test
    void deactivatesTheContactOfADeletedConsumer() {
        Row contact = registered();
        world.handle(List.of(world.deletion(email)));
        assertThat(world.row(contact.id()).choice("statecode")).contains(1);
        world.takeAll();
        world.commerce().portal().changeProfile(email, Map.of("name", "Cleo Again"));
        world.settle();
        assertThat(world.row(contact.id()).choice("statecode")).contains(0);
        assertThat(world.row(contact.id()).text("lastname")).contains("Again");
        assertThat(world.contacts(email)).hasSize(1);
    }
}
