package io.commercebridge.customers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A review ends, and the shop hears of it. */
@QuarkusTest
class ReviewTest extends PortalTestBase {

    @Test
    void makesAnAcceptedAddressUsable() {
        String key = enter("1 Quay");
        world.settle();
        assertThat(address(key).get("shippingAddress")).contains(false);
        world.sales().completeTask(task().id());
        world.settle();
        assertThat(address(key).get("shippingAddress")).contains(true);
        assertThat(address(key).get("visibleInAddressBook")).contains(true);
    }

    @Test
    void withdrawsARefusedAddressWithTheReviewersReason() {
        String key = enter("2 Quay");
        world.settle();
        Row task = task();
        world.sales().cancelTask(task.id(), task.text("description").orElseThrow() + " outside our delivery area");
        world.settle();
        assertThat(address(key).get("shippingAddress")).contains(false);
        assertThat(address(key).get("visibleInAddressBook")).contains(false);
        assertThat(address(key).text("remarks")).isEqualTo("outside our delivery area");
    }

    @Test
    void takesAWholeNewTextAsTheReason() {
        String key = enter("3 Quay");
        world.settle();
        world.sales().cancelTask(task().id(), "No such street");
        world.settle();
        assertThat(address(key).text("remarks")).isEqualTo("No such street");
    }

    private String enterBuyer(String name) {
        String email = name + "." + number.toLowerCase(Locale.ROOT) + "@example.org";
        world.commerce().portal().addBuyer(number, email, name + " Lee", List.of());
        world.settle();
        return email;
    }

    @Test
    void letsAnAcceptedBuyerSignIn() {
        String email = enterBuyer("ann");
        assertThat(world.commerce().item("B2BCustomer", email).get("active")).contains(false);
        world.sales().completeTask(task().id());
        world.settle();
        assertThat(world.commerce().item("B2BCustomer", email).get("active")).contains(true);
        assertThat(world.commerce().item("B2BCustomer", email).get("loginDisabled"))
                .contains(false);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void keepsARefusedBuyerOutWithTheReviewersReason() {
        String email = enterBuyer("bob");
        world.sales().cancelTask(task().id(), "Does not work here");
        world.settle();
        assertThat(world.commerce().item("B2BCustomer", email).get("active")).contains(false);
        assertThat(world.commerce().item("B2BCustomer", email).get("loginDisabled"))
                .contains(true);
        assertThat(world.commerce().item("B2BCustomer", email).text("description"))
                .isEqualTo("Does not work here");
    }

    @Test
    void i3KeepsTheNewestDecisionInWhateverOrderTheyArrive() {
        String key = enter("4 Quay");
        world.settle();
        world.sales().completeTask(task().id());
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        world.sales().setState("task", task().id(), 0, 2);
        events.addAll(world.takeFromDynamics());
        world.sales().cancelTask(task().id(), "changed our mind");
        events.addAll(world.takeFromDynamics());
        Collections.reverse(events);
        world.handle(events);
        world.settle();
        assertThat(address(key).get("shippingAddress")).contains(false);
        assertThat(address(key).text("remarks")).isEqualTo("changed our mind");
    }

    @Test
    void i5TheUsableAddressThatComesBackIsNoNewRequest() {
        enter("5 Quay");
        world.settle();
        world.sales().completeTask(task().id());
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        world.handle(world.takeFromCommerce());
        assertThat(world.requests()).isEmpty();
        assertThat(tasks()).hasSize(1);
        assertThat(task().choice("statecode")).contains(1);
    }

    @Test
    void leavesOtherPeoplesTasksAlone() {
        var id = world.sales().insert("task", Map.of("subject", "Call them", "category", "CommerceBridge review"));
        world.sales().completeTask(id);
        world.forgetRequests();
        world.settle();
        assertThat(world.requests()).isEmpty();
        String key = enter("6 Quay");
        world.settle();
        var copy = world.sales()
                .insert(
                        "task",
                        Map.of(
                                "subject",
                                "A copy",
                                "category",
                                "CommerceBridge review",
                                "subcategory",
                                task().text("subcategory").orElseThrow()));
        world.sales().completeTask(copy);
        world.settle();
        assertThat(address(key).get("shippingAddress")).contains(false);
    }
}
