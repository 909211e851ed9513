package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The e-mail address is the login, and so the key. */
@QuarkusTest
class BuyerRenameTest extends PeopleTestBase {

    @Test
    void givesTheBuyerTheNewLoginInOneRequest() {
        UUID id = world.buyer(email, Map.of());
        String next = newEmail();
        long pk = world.shop(email).pk();
        world.dana().update("contact", id, Map.of("emailaddress1", next));
        world.handle(world.takeFromDynamics());
        assertThat(world.shop(next).pk()).isEqualTo(pk);
        assertThat(world.shop(next).text("email")).isEqualTo(next);
        assertThat(world.inShop(email)).isFalse();
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.counterpart(world.contactRecord(id))).contains(PeopleWorld.key(next));
        assertThat(world.counterpart(world.shopRecord(next))).contains(id.toString());
        assertThat(world.shopRecord(email))
                .isEqualTo(Correlation.unknown(world.shopRecord(email).key()));
    }

    @Test
    void i5KnowsTheEchoOfTheNewLogin() {
        UUID id = world.buyer(email, Map.of());
        String next = newEmail();
        world.change(id, Map.of("emailaddress1", next));
        assertThat(world.outcome(world.shopRecord(next))).isEqualTo("echo");
        assertThat(world.dynamicsWrites()).isEmpty();
        assertThat(world.contacts(next)).hasSize(1);
        world.commerce().portal().changeProfile(next, Map.of("name", "Ann Smith"));
        world.settle();
        assertThat(world.row(id).text("lastname")).contains("Smith");
        assertThat(world.dynamicsWrites()).hasSize(1);
    }

    @Test
    void i2RenamesOnceHoweverOftenItIsTold() {
        UUID id = world.buyer(email, Map.of());
        String next = newEmail();
        world.dana().update("contact", id, Map.of("emailaddress1", next));
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events);
        assertThat(world.shopWrites()).hasSize(1);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i2GoesOnAfterACrashBetweenTheNewLoginAndItsRecord() {
        UUID id = world.buyer(email, Map.of());
        String next = newEmail();
        world.dana().update("contact", id, Map.of("emailaddress1", next));
        List<BridgeEvent> events = world.takeFromDynamics();
        renameInShop(email, next);
        List<BridgeEvent> told = world.takeFromCommerce();
        // The shop tells of the new login before anybody has recorded it.
        assertThat(world.handle(told)).isNotEmpty();
        assertThat(world.contacts(next)).hasSize(1);
        world.handle(events);
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("delivered");
        assertThat(world.counterpart(world.shopRecord(next))).contains(id.toString());
        assertThat(world.handle(told)).isEmpty();
        world.settle();
        assertThat(world.contacts(next)).extracting(row -> row.id()).containsExactly(id);
    }

    @Test
    void ignoresWhatTheShopSaidUnderTheOldLogin() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().changeProfile(email, Map.of("name", "Ann Smith"));
        List<BridgeEvent> late = world.takeFromCommerce();
        String next = newEmail();
        world.change(id, Map.of("emailaddress1", next));
        assertThat(world.handle(late)).isEmpty();
        assertThat(world.contacts(email)).isEmpty();
        assertThat(world.row(id).text("lastname")).contains("Smith");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void refusesALoginThatBelongsToAnotherContact() {
        UUID first = world.buyer(email, Map.of());
        String other = newEmail();
        UUID second = world.buyer(other, Map.of());
        world.dynamics().amend("contact", second, Map.of("emailaddress1", " " + email));
        world.change(second, Map.of("mobilephone", "+49 3"));
        assertThat(world.reason(world.contactRecord(second)))
                .isEqualTo("contacts " + first + " and " + second + " have one e-mail address, which is a login");
        assertThat(world.inShop(other)).isTrue();
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void refusesALoginThatSomebodyElseInTheShopHas() {
        UUID id = world.buyer(email, Map.of());
        String taken = newEmail();
        world.commerce().seed("Customer", Map.of("uid", taken, "name", "Somebody"));
        world.change(id, Map.of("emailaddress1", taken));
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("parked");
        assertThat(world.reason(world.contactRecord(id)))
                .isEqualTo(
                        "the new e-mail address of contact " + id + " is the login of somebody else in SAP Commerce");
        assertThat(world.inShop(email)).isTrue();
    }

    @Test
    void takesBackALoginThatWasChangedInTheShop() {
        UUID id = world.buyer(email, Map.of("accountrolecode", 2));
        String changed = newEmail();
        renameInShop(email, changed);
        world.takeAll();
        world.change(id, java.util.Collections.singletonMap("statecode", 1));
        assertThat(world.inShop(changed)).isFalse();
        assertThat(world.shop(email).get("loginDisabled")).isEqualTo(Optional.of(true));
        assertThat(world.groups(email)).contains(COMPANY);
    }
}
