package io.commercebridge.customers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Addresses that an account has beside its own two. */
@QuarkusTest
class FurtherAddressTest extends PortalTestBase {

    private UUID further(String street) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("parentid", new Ref("account", account));
        columns.put("name", "Depot");
        columns.put("line1", street);
        columns.put("city", "Lyon");
        columns.put("country", "France");
        columns.put("addresstypecode", 2);
        return world.sales().insert("customeraddress", columns);
    }

    private ItemView inShop(UUID id) {
        return world.commerce().item("Address", "false|" + account + "%2F" + id);
    }

    @Test
    void goToTheUnitAndFollowTheirRow() {
        UUID id = further("1 Rue Haute");
        world.settle();
        assertThat(inShop(id).text("streetname")).isEqualTo("1 Rue Haute");
        assertThat(inShop(id).text("country/isocode")).isEqualTo("FR");
        assertThat(inShop(id).get("shippingAddress")).contains(true);
        assertThat(inShop(id).text("owner/uid")).isEqualTo(number);
        world.forgetRequests();
        world.sales().update("customeraddress", id, Map.of("line1", "2 Rue Basse"));
        world.handle(world.takeFromDynamics());
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(inShop(id).text("streetname")).isEqualTo("2 Rue Basse");
        assertThat(inShop(id).text("town")).isEqualTo("Lyon");
    }

    @Test
    void areWithdrawnWhenTheirRowIsDeleted() {
        UUID id = further("3 Rue Haute");
        world.settle();
        world.sales().delete("customeraddress", id);
        world.settle();
        assertThat(inShop(id).get("shippingAddress")).contains(false);
        assertThat(inShop(id).get("visibleInAddressBook")).contains(false);
    }

    @Test
    void i1WaitForTheirAccount() {
        UUID unknown = world.sales().insert("account", Map.of("name", "Late", "accountnumber", number + "L"));
        List<BridgeEvent> arrival = world.takeFromDynamics();
        account = unknown;
        UUID id = further("4 Rue Haute");
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events);
        assertThat(world.reasonOf(id)).isEqualTo("waiting for account " + unknown);
        world.handle(arrival);
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(inShop(id).text("streetname")).isEqualTo("4 Rue Haute");
    }

    @Test
    void areDynamicsOwnAndRestoredAfterAChangeInTheShop() {
        UUID id = further("5 Rue Haute");
        world.settle();
        world.forgetRequests();
        world.commerce().save("Address", Map.of("publicKey", account + "/" + id, "duplicate", false, "town", "Paris"));
        world.settle();
        assertThat(world.requests())
                .as("only asks")
                .allMatch(entry -> entry.request().method().equals("GET"));
        var unit = world.known(Side.COMMERCE, number).verdict().orElseThrow();
        assertThat(unit.outcome()).isEqualTo("ignored");
        assertThat(unit.reason()).isEqualTo("Dynamics owns address town");
        world.sales().update("customeraddress", id, Map.of("line1", "6 Rue Basse"));
        world.settle();
        assertThat(inShop(id).text("town")).isEqualTo("Lyon");
        assertThat(inShop(id).text("streetname")).isEqualTo("6 Rue Basse");
    }

    @Test
    void ofAContactAreNotTheCompanys() {
        UUID contact = world.org().contact("ann." + number + "@example.org", "Ann", "Lee");
        UUID id = world.sales()
                .insert(
                        "customeraddress",
                        Map.of("parentid", new Ref("contact", contact), "line1", "1 Home", "name", "Home"));
        world.forgetRequests();
        world.handle(world.takeFromDynamics());
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(id)).isEqualTo("none");
    }

    @Test
    void theAccountsOwnTwoFollowTheirRowsToo() {
        world.change(account, Map.of("address1_line1", "1 Harbour", "address1_city", "Hamburg"));
        world.settle();
        UUID row = world.dynamics().rows("customeraddress").stream()
                .filter(address ->
                        address.text("line1").filter("1 Harbour"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        world.sales().update("customeraddress", row, Map.of("city", "Altona"));
        world.settle();
        assertThat(world.unit(number).list("addresses"))
                .singleElement()
                .extracting(address -> address.text("town"))
                .isEqualTo("Altona");
    }
}
