package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static io.commercebridge.customers.buyer.PeopleWorld.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortalBuyerTest extends PeopleTestBase {

    private Row entered(String unit, String... groups) {
        world.commerce().portal().addBuyer(unit, email, "Bo de Vries", List.of(groups));
        world.settle();
        return world.contacts(email).getFirst();
    }

    @Test
    void makesAContactAndATaskToReviewIt() {
        Row contact = entered(COMPANY, "b2bcustomergroup", "b2bapprovergroup");
        assertThat(contact.text("firstname")).contains("Bo de");
        assertThat(contact.text("lastname")).contains("Vries");
        assertThat(contact.ref("parentcustomerid").map(Ref::id)).contains(world.account(COMPANY));
        assertThat(contact.choice("mspp_userpreferredlcid")).contains(1033);
        assertThat(world.reviews(email)).singleElement().satisfies(task -> {
            assertThat(task.ref("regardingobjectid").map(Ref::id)).contains(world.account(COMPANY));
            assertThat(task.text("description").orElse("")).contains("b2bapprovergroup");
        });
        assertThat(world.dynamicsWrites()).hasSize(1);
        assertThat(world.shopWrites()).isEmpty();
        assertThat(world.counterpart(world.shopRecord(email)))
                .contains(contact.id().toString());
    }

    @Test
    void i2AsksForOneReviewHoweverOftenItIsTold() {
        world.commerce().portal().addBuyer(COMPANY, email, "Bo Vries", List.of("b2bcustomergroup"));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        world.handle(events);
        world.commerce().portal().changeProfile(email, Map.of("name", "Bo Vriess"));
        world.settle();
        assertThat(world.contacts(email)).hasSize(1);
        assertThat(world.reviews(email)).hasSize(1);
    }

    @Test
    void leavesLoginAndGroupsToTheReviewUntilDynamicsDecides() {
        Row contact = entered(COMPANY, "b2bcustomergroup", "b2bapprovergroup");
        world.forgetRequests();
        world.change(contact.id(), Map.of("jobtitle", "Purchasing"));
        world.commerce().portal().changeProfile(email, Map.of("name", "Bo Smith"));
        world.settle();
        assertThat(world.shopWrites()).isEmpty();
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("delivered");
        assertThat(world.reason(world.shopRecord(email))).isEmpty();

        world.dana().completeTask(world.reviews(email).getFirst().id());
        world.settle();
        assertThat(world.shop(email).get("loginDisabled")).contains(false);
        assertThat(world.groups(email)).contains("b2bapprovergroup");

        world.change(contact.id(), Map.of("accountrolecode", 2));
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", COMPANY);
    }

    @Test
    void i1WaitsForTheAccountOfTheUnit() {
        String number = "P-" + UUID.randomUUID().toString().substring(0, 8);
        world.commerce().seed("B2BUnit", Map.of("uid", number, "name", "Early"));
        world.commerce().portal().addBuyer(number, email, "Bo Vries", List.of("b2bcustomergroup"));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        world.handle(events);
        assertThat(world.reason(world.shopRecord(email))).isEqualTo("waiting for account " + number);
        world.company(number);
        world.runQueue();
        assertThat(world.contacts(email)).hasSize(1);
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("delivered");
    }

    @Test
    void i2AdoptsTheContactThatThePersonHasAlready() {
        UUID known = world.org().contact(email, "Bo", "Old");
        world.takeAll();
        Row contact = entered(COMPANY, "b2bcustomergroup");
        assertThat(contact.id()).isEqualTo(known);
        assertThat(world.contacts(email)).hasSize(1);
        assertThat(contact.text("lastname")).contains("Vries");
        assertThat(contact.ref("parentcustomerid")).isEmpty();
        assertThat(world.reviews(email)).hasSize(1);
        assertThat(world.counterpart(world.contactRecord(known))).contains(PeopleWorld.key(email));
        world.change(known, Map.of("jobtitle", "Purchasing"));
        assertThat(world.shop(email).text("defaultB2BUnit/uid")).isEqualTo(COMPANY);
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void keepsTheBuyerOfTwoUnitsOneContact() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().addBuyerToUnit(email, OTHER);
        world.settle();
        assertThat(world.contacts(email)).extracting(Row::id).containsExactly(id);
        assertThat(world.reviews(email)).isEmpty();
        assertThat(world.groups(email)).contains(COMPANY, OTHER);
    }

    @Test
    void i2TakesOverAContactsOwnDeliveryThatEndedBeforeItsRecord() {
        UUID id = world.contact(email, Map.of("accountrolecode", 1));
        List<BridgeEvent> lost = world.takeFromDynamics();
        world.commerce()
                .save(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                email,
                                "customerID",
                                id.toString(),
                                "email",
                                email,
                                "name",
                                "Ann Müller",
                                "defaultB2BUnit",
                                COMPANY,
                                "groups",
                                List.of("b2bcustomergroup", COMPANY)));
        world.settle();
        world.handle(lost);
        assertThat(world.contacts(email)).extracting(Row::id).containsExactly(id);
        assertThat(world.counterpart(world.contactRecord(id))).contains(PeopleWorld.key(email));
        assertThat(world.groups(email)).contains("b2badmingroup");
        assertThat(world.reviews(email)).isEmpty();
    }

    @Test
    void refusesAnEmailAddressThatIsTooLongForDynamics() {
        email = "a".repeat(95) + "@x.org";
        world.commerce().portal().addBuyer(COMPANY, email, "Bo Vries", List.of("b2bcustomergroup"));
        world.settle();
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("parked");
        assertThat(world.reason(world.shopRecord(email)))
                .isEqualTo("emailaddress1 has 101 characters, the column holds 100");
        assertThat(Optional.of(world.contacts(email))).contains(List.of());
    }

    @Test
    void cutsANameThatIsTooLongAndSaysSo() {
        world.commerce().portal().addBuyer(COMPANY, email, "Bo " + "x".repeat(60), List.of("b2bcustomergroup"));
        world.settle();
        assertThat(world.contacts(email).getFirst().text("lastname")).contains("x".repeat(50));
        assertThat(world.shopRecord(email).verdict().orElseThrow().warnings())
                .containsExactly("lastname cut from 60 to 50 characters");
    }
}
