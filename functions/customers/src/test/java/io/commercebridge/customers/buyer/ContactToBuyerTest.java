package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static io.commercebridge.customers.buyer.PeopleWorld.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactToBuyerTest extends PeopleTestBase {

    @Test
    void makesABuyerOfAContact() {
        UUID id = world.buyer(
                email.toUpperCase(java.util.Locale.ROOT),
                Map.of("mobilephone", "+49 2", "accountrolecode", 1, "mspp_userpreferredlcid", 1031));
        assertThat(world.shop(email).text("customerID")).isEqualTo(id.toString());
        assertThat(world.shop(email).text("email")).isEqualToIgnoringCase(email);
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
        assertThat(world.shop(email).text("defaultB2BUnit/uid")).isEqualTo(COMPANY);
        assertThat(world.shop(email).text("sessionLanguage/isocode")).isEqualTo("de");
        assertThat(world.shop(email).get("active")).contains(true);
        assertThat(world.shop(email).get("loginDisabled")).contains(false);
        assertThat(world.groups(email))
                .containsExactlyInAnyOrder("b2bcustomergroup", "b2badmingroup", "b2bapprovergroup", COMPANY);
        assertThat(world.address(email).text("publicKey")).isEqualTo(id + "/contact");
        assertThat(world.address(email).text("phone1")).isEqualTo("+49 1");
        assertThat(world.address(email).text("cellphone")).isEqualTo("+49 2");
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("delivered");
    }

    @Test
    void i5KnowsTheFirstEchoAndTellsNobodyOfIt() {
        UUID id = world.contact(email, Map.of());
        world.handle(world.takeFromDynamics());
        assertThat(world.commerceRequests()).hasSize(1);
        world.forgetRequests();
        world.settle();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("echo");
        assertThat(world.counterpart(world.shopRecord(email))).contains(id.toString());
    }

    @Test
    void i2DeliversTheSameEventOnce() {
        world.contact(email, Map.of());
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events);
        assertThat(world.shopWrites()).hasSize(1);
    }

    @Test
    void i1WaitsForTheAccountAndIsReleasedByItsArrival() {
        UUID account = UUID.randomUUID();
        String number = "L-" + account.toString().substring(0, 8);
        UUID late = world.dana().insert("account", Map.of("accountnumber", number, "name", "Late"));
        List<BridgeEvent> arrival = world.takeFromDynamics();
        UUID id = world.contact(email, Map.of("parentcustomerid", new Ref("account", late)));
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events);
        assertThat(world.reason(world.contactRecord(id))).isEqualTo("waiting for account " + late);
        world.handle(arrival);
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("delivered");
        assertThat(world.groups(email)).contains(number);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void leavesTheGroupOfARoleThatIsTakenAwayAndNoOther() {
        UUID id = world.buyer(email, Map.of("accountrolecode", 1));
        world.commerce().portal().addBuyerToUnit(email, OTHER);
        world.commerce()
                .save("B2BCustomer", Map.of("uid", email, "groups", List.copyOf(with(world.groups(email), "vip"))));
        world.settle();
        world.forgetRequests();
        world.change(id, Map.of("accountrolecode", 2));
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", COMPANY, OTHER, "vip");
        assertThat(world.shopWrites()).hasSize(1);
        world.forgetRequests();
        world.change(id, Map.of("accountrolecode", 1));
        assertThat(world.groups(email)).contains("b2badmingroup", "b2bapprovergroup", OTHER, "vip");
        assertThat(world.commerceRequests()).hasSize(1);
    }

    private static List<String> with(java.util.Set<String> groups, String more) {
        return java.util.stream.Stream.concat(groups.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    @Test
    void movesABuyerWhoChangesTheCompany() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, Map.of("parentcustomerid", new Ref("account", world.account(OTHER))));
        assertThat(world.shop(email).text("defaultB2BUnit/uid")).isEqualTo(OTHER);
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", OTHER);
    }

    @Test
    void disablesAndEnablesTheLogin() {
        UUID id = world.buyer(email, Map.of());
        world.dana().setState("contact", id, 1, 2);
        world.settle();
        assertThat(world.shop(email).get("active")).contains(false);
        assertThat(world.shop(email).get("loginDisabled")).contains(true);
        assertThat(world.shopWrites()).hasSize(1);
        world.dana().setState("contact", id, 0, 1);
        world.settle();
        assertThat(world.shop(email).get("active")).contains(true);
        assertThat(world.shop(email).get("loginDisabled")).contains(false);
        assertThat(world.dynamicsWrites()).isEmpty();
    }

    @Test
    void disablesTheLoginOfADeletedContactAndDeletesNothing() {
        UUID id = world.buyer(email, Map.of("accountrolecode", 1));
        world.dana().delete("contact", id);
        world.settle();
        assertThat(world.shop(email).get("active")).contains(false);
        assertThat(world.shop(email).get("loginDisabled")).contains(true);
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
        assertThat(world.groups(email)).contains("b2badmingroup");
    }

    @Test
    void endsTheLoginOfABuyerWhoWorksForNobodyAnyMore() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, java.util.Collections.singletonMap("parentcustomerid", null));
        assertThat(world.shop(email).get("loginDisabled")).contains(true);
        world.change(id, Map.of("parentcustomerid", new Ref("account", world.account(COMPANY))));
        assertThat(world.shop(email).get("loginDisabled")).contains(false);
    }

    @Test
    void ignoresContactsWhoCannotHaveALogin() {
        UUID alone = world.contact(email, Map.of("parentcustomerid", ""));
        UUID silent = world.contact("", Map.of("emailaddress1", ""));
        world.settle();
        assertThat(world.reason(world.contactRecord(alone)))
                .isEqualTo("a contact without company has no login in the shop");
        assertThat(world.reason(world.contactRecord(silent)))
                .isEqualTo("a contact without e-mail address has no login in the shop");
        assertThat(world.outcome(world.contactRecord(alone))).isEqualTo("ignored");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void parksABuyerWhoLosesTheEmailAddress() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, java.util.Collections.singletonMap("emailaddress1", null));
        assertThat(world.reason(world.contactRecord(id)))
                .isEqualTo("contact " + id + " has no e-mail address any more, which is the buyer's login");
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void i1ReadsAContactBackWhoseNoticeWasCut() {
        world.contact(email, Map.of("accountrolecode", 1));
        world.handle(world.takeFromDynamics().stream().map(PeopleWorld::cut).toList());
        assertThat(world.groups(email)).contains("b2badmingroup");
    }

    @Test
    void i3AsksTheContactItselfWhenItsEventIsOvertaken() {
        UUID id = world.buyer(email, Map.of());
        world.dana().update("contact", id, Map.of("accountrolecode", 1));
        List<BridgeEvent> older = world.takeFromDynamics();
        world.dana().update("contact", id, Map.of("accountrolecode", 3));
        world.handle(world.takeFromDynamics());
        world.handle(older);
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", COMPANY);
    }

    @Test
    void refusesASecondContactWithTheSameLoginAndNamesBoth() {
        UUID first = world.buyer(email, Map.of());
        UUID second = world.contact(newEmail(), Map.of());
        world.takeFromDynamics();
        world.dynamics().amend("contact", second, Map.of("emailaddress1", " " + email));
        world.dana().update("contact", second, Map.of("lastname", "Twin"));
        world.settle();
        assertThat(world.outcome(world.contactRecord(second))).isEqualTo("parked");
        assertThat(world.reason(world.contactRecord(second)))
                .isEqualTo("contacts " + first + " and " + second + " have one e-mail address, which is a login");
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
        assertThat(world.shopWrites()).isEmpty();
        assertThat(Optional.of(world.contactRecord(second)).flatMap(world::counterpart))
                .isEmpty();
    }
}
