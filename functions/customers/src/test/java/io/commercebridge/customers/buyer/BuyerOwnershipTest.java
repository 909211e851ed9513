package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static io.commercebridge.customers.buyer.PeopleWorld.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who owns what of a buyer: by default the shop name, phone and language, Dynamics the rest. */
@QuarkusTest
class BuyerOwnershipTest extends PeopleTestBase {

    @Test
    void tellsTheBuyersFirstChangeAsOneColumn() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().changeProfile(email, Map.of("phone1", "+49 999"));
        world.settle();
        assertThat(world.row(id).text("telephone1")).contains("+49 999");
        assertThat(world.dynamicsWrites())
                .singleElement()
                .satisfies(entry -> assertThat(entry.request().text()).isEqualTo("{\"telephone1\":\"+49 999\"}"));
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void tellsNameAndLanguage() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().changeProfile(email, Map.of("name", "山田 太郎", "sessionLanguage", "de"));
        world.settle();
        assertThat(world.row(id).text("firstname")).contains("山田");
        assertThat(world.row(id).text("lastname")).contains("太郎");
        assertThat(world.row(id).choice("mspp_userpreferredlcid")).contains(1031);
        world.commerce().portal().changeProfile(email, Map.of("name", "Cher"));
        world.settle();
        assertThat(world.row(id).text("firstname")).isEmpty();
        assertThat(world.row(id).text("lastname")).contains("Cher");
        assertThat(world.dynamicsWrites()).hasSize(2);
    }

    @Test
    void overrulesWhatDynamicsChangesOfTheShopsOwn() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, Map.of("lastname", "Smith", "telephone1", "+49 5"));
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("ignored");
        assertThat(world.reason(world.contactRecord(id))).startsWith("SAP Commerce owns name, phone: ");
        assertThat(world.shopWrites()).isEmpty();
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
        world.change(id, Map.of("lastname", "Smythe"));
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("ignored");
    }

    @Test
    void i4RestoresItWithTheShopsNextChange() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, Map.of("lastname", "Smith"));
        world.commerce().portal().changeProfile(email, Map.of("cellphone", "+49 7"));
        world.settle();
        assertThat(world.row(id).text("lastname")).contains("Müller");
        assertThat(world.row(id).text("mobilephone")).contains("+49 7");
        assertThat(world.dynamicsWrites()).hasSize(1);
    }

    @Test
    void carriesTheRestOfAChangeThatIsOverruledInPart() {
        UUID id = world.buyer(email, Map.of());
        world.dana().update("contact", id, Map.of("lastname", "Smith", "accountrolecode", 1));
        world.handle(world.takeFromDynamics());
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("delivered");
        assertThat(world.reason(world.contactRecord(id))).startsWith("SAP Commerce owns name: ");
        assertThat(world.groups(email)).contains("b2badmingroup");
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
    }

    @Test
    void overrulesWhatTheShopChangesOfDynamicsOwn() {
        UUID id = world.buyer(email, Map.of());
        world.commerce()
                .save(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                email,
                                "loginDisabled",
                                true,
                                "groups",
                                List.of("b2bcustomergroup", "b2badmingroup", COMPANY, OTHER)));
        world.settle();
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("ignored");
        assertThat(world.reason(world.shopRecord(email))).startsWith("Dynamics owns groups, loginDisabled: ");
        assertThat(world.dynamicsWrites()).isEmpty();
        world.forgetRequests();
        world.change(id, Map.of("jobtitle", "Buyer"));
        assertThat(world.shop(email).get("loginDisabled")).contains(false);
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", COMPANY, OTHER);
        assertThat(world.shopWrites()).hasSize(1);
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("echo");
    }

    @Test
    void carriesTheShopsOwnAlongsideWhatIsOverruled() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().save("B2BCustomer", Map.of("uid", email, "name", "Ann Smith", "active", false));
        world.settle();
        assertThat(world.row(id).text("lastname")).contains("Smith");
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("delivered");
        assertThat(world.reason(world.shopRecord(email))).startsWith("Dynamics owns active: ");
    }

    @Test
    void makesNothingOfGroupsThatTheBridgeDoesNotManage() {
        world.buyer(email, Map.of());
        world.commerce().portal().addBuyerToUnit(email, OTHER);
        world.settle();
        assertThat(world.outcome(world.shopRecord(email))).isIn("echo", "unchanged");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i5SendsNothingBackForItsOwnWrites() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().changeProfile(email, Map.of("name", "Ann Smith"));
        world.settle();
        world.change(id, Map.of("accountrolecode", 1));
        assertThat(world.dynamicsWrites()).hasSize(1);
        assertThat(world.shopWrites()).hasSize(1);
        assertThat(world.outcome(world.contactRecord(id))).isEqualTo("delivered");
        assertThat(world.reason(world.contactRecord(id))).isEmpty();
    }
}
