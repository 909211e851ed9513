package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who stands above whom, and who waits for whom. */
@QuarkusTest
class UnitHierarchyTest extends CustomersTestBase {

    @Test
    void movesAUnitAndLeavesItsOtherGroups() {
        String first = CustomersWorld.freshNumber();
        String second = CustomersWorld.freshNumber();
        UUID parent = world.knownAccount(first, Map.of());
        UUID other = world.knownAccount(second, Map.of());
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of("parentaccountid", CustomersWorld.account(parent)));
        world.commerce().seed("UserGroup", Map.of("uid", "campaign-" + number));
        world.commerce().seed("B2BUnit", Map.of("uid", number, "groups", List.of(first, "campaign-" + number)));
        world.change(id, Map.of("parentaccountid", CustomersWorld.account(other)));
        world.settle();
        assertThat(world.groups(number)).containsExactlyInAnyOrder(second, "campaign-" + number);
        Map<String, Object> alone = new HashMap<>();
        alone.put("parentaccountid", null);
        world.change(id, alone);
        world.settle();
        assertThat(world.groups(number)).containsExactly("campaign-" + number);
    }

    @Test
    void refusesACircleAndNamesIt() {
        String top = CustomersWorld.freshNumber();
        String below = CustomersWorld.freshNumber();
        UUID topId = world.knownAccount(top, Map.of());
        UUID belowId = world.knownAccount(below, Map.of("parentaccountid", CustomersWorld.account(topId)));
        // Dynamics lets no circle be entered, but imported data may hold one.
        world.dynamics().amend("account", topId, Map.of("parentaccountid", CustomersWorld.account(belowId)));
        world.change(topId, Map.of("name", "Round and round"));
        world.settle();
        assertThat(world.outcomeOf(topId)).isEqualTo("parked");
        assertThat(world.reasonOf(topId)).contains(top + " -> " + below + " -> " + top);
        assertThat(world.groups(top)).isEmpty();
        world.dynamics().amend("account", topId, Collections.singletonMap("parentaccountid", null));
        world.change(topId, Map.of("name", "Straight"));
        world.settle();
        assertThat(world.unit(top).text("name")).isEqualTo("Straight");
    }

    @Test
    void i1WaitsForAParentAndIsReleasedByItsArrival() {
        String parent = CustomersWorld.freshNumber();
        UUID above = world.account(parent, Map.of());
        List<BridgeEvent> later = world.takeFromDynamics();
        String number = CustomersWorld.freshNumber();
        UUID id = world.account(number, Map.of("parentaccountid", CustomersWorld.account(above)));
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events);
        assertThat(world.reasonOf(id)).isEqualTo("waiting for account " + above);
        world.handle(later);
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.groups(number)).containsExactly(parent);
        assertThat(world.knownRow(id).parked()).isEmpty();
    }
}
