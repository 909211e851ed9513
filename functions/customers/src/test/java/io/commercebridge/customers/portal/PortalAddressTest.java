package io.commercebridge.customers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ship-to address that is entered in the portal. */
@QuarkusTest
class PortalAddressTest extends PortalTestBase {

    @Test
    void becomesAnAddressOfTheAccountAndAReviewTask() {
        enter("5 Canal Street");
        world.handle(world.takeFromCommerce());
        assertThat(world.dynamicsRequests()).as("one change set").hasSize(1);
        Row address = addresses().getFirst();
        assertThat(address.text("line1")).contains("5 Canal Street");
        assertThat(address.text("city")).contains("Austin");
        assertThat(address.text("country")).contains("United States");
        assertThat(address.text("name")).contains("Kestrel Depot");
        assertThat(address.choice("addresstypecode")).contains(2);
        assertThat(task().text("subject")).contains("Review ship-to address");
        assertThat(task().text("description").orElseThrow())
                .contains("5 Canal Street")
                .contains("73301 Austin");
        assertThat(task().choice("statecode")).contains(0);
    }

    @Test
    void i2OneTaskHoweverOftenTheSameIsAskedFor() {
        enter("6 Canal Street");
        List<BridgeEvent> told = world.takeFromCommerce();
        for (int i = 0; i < 3; i++) {
            world.handle(told);
        }
        world.commerce().save("B2BUnit", Map.of("uid", number, "description", "saved again"));
        world.settle();
        assertThat(addresses()).hasSize(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void i5KnowsItsOwnWritesWhenTheyComeBack() {
        enter("7 Canal Street");
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromDynamics();
        assertThat(echo).isNotEmpty();
        world.handle(echo);
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(addresses().getFirst().id())).isEqualTo("echo");
    }

    @Test
    void isReviewedAgainOnceItIsChanged() {
        String key = enter("8 Canal Street");
        world.settle();
        world.sales().completeTask(task().id());
        world.settle();
        world.commerce().portal().changeAddress(key, Map.of("streetname", "18 Canal Street"));
        world.settle();
        assertThat(addresses()).hasSize(1);
        assertThat(addresses().getFirst().text("line1")).contains("18 Canal Street");
        assertThat(tasks()).hasSize(1);
        assertThat(task().choice("statecode")).contains(0);
        assertThat(task().text("description").orElseThrow()).contains("18 Canal Street");
    }

    @Test
    void isWithdrawnInDynamicsWhenItLeavesThePortal() {
        String key = enter("9 Canal Street");
        world.settle();
        world.commerce().remove("Address", "false|" + key);
        world.commerce().save("B2BUnit", Map.of("uid", number, "description", "one address less"));
        world.settle();
        assertThat(addresses().getFirst().choice("addresstypecode")).contains(4);
        assertThat(task().choice("statecode")).contains(2);
    }

    @Test
    void i1WaitsForTheAccountAndIsReleasedByItsArrival() {
        String late = CustomersWorld.freshNumber();
        world.commerce().seed("B2BUnit", Map.of("uid", late, "name", "Known in the shop first"));
        world.commerce().portal().addAddress(late, Map.of("streetname", "1 Early Street", "town", "Kiel"));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        world.handle(events);
        assertThat(world.known(Side.COMMERCE, late).verdict().orElseThrow().reason())
                .isEqualTo("waiting for account " + late);
        account = world.account(late, Map.of());
        world.handle(world.takeFromDynamics());
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(addresses()).hasSize(1);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void cutsWhatDoesNotFitAndSaysSo() {
        world.commerce()
                .portal()
                .addAddress(number, Map.of("streetname", "x".repeat(251), "town", "Köln", "postalcode", "50667"));
        world.settle();
        assertThat(addresses().getFirst().text("line1").map(String::length)).isEqualTo(Optional.of(250));
        assertThat(world.known(Side.COMMERCE, number).verdict().map(verdict -> verdict.outcome()))
                .contains("delivered");
        assertThat(world.known(Side.COMMERCE, number).verdict().orElseThrow().warnings())
                .contains("line1 cut from 251 to 250 characters");
    }

    @Test
    void itsContentIsTheShopsAndAChangeInDynamicsIsRestored() {
        String key = enter("10 Canal Street");
        world.settle();
        Row row = addresses().getFirst();
        world.sales().update("customeraddress", row.id(), Map.of("city", "Dallas"));
        world.forgetRequests();
        world.handle(world.takeFromDynamics());
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.outcomeOf(row.id())).isEqualTo("ignored");
        assertThat(world.reasonOf(row.id())).contains("SAP Commerce owns");
        world.commerce().save("B2BUnit", Map.of("uid", number, "description", "any event"));
        world.settle();
        assertThat(addresses().getFirst().text("city")).contains("Austin");
        assertThat(task().choice("statecode")).as("not to be reviewed again").contains(0);
        assertThat(address(key).text("town")).isEqualTo("Austin");
    }
}
