package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists with more members than fit into one request. */
@QuarkusTest
class ManyMembersTest extends SegmentsTestBase {
    /** More than one slice; each costs the local table some writes, so that the five thousand of a bulk action take minutes. */
    private static final int MANY = Integer.getInteger("commercebridge.members", 700);

    private SortedMap<String, UUID> buyers(int count) {
        SortedMap<String, UUID> buyers = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String email = "many" + SegmentsWorld.fresh() + "@example.org";
            buyers.put(email, world.buyer(email));
        }
        return buyers;
    }

    private long inGroup(String group) {
        return world.commerce().items("B2BCustomer").stream()
                .filter(item -> item.list("groups").stream()
                        .anyMatch(each -> each.text("uid").equals(group)))
                .count();
    }

    private long requests(String method) {
        return world.commerceRequests().stream()
                .filter(entry -> entry.request().method().equals(method))
                .count();
    }

    /** Without what the shop tells of each of its customers. What a slow machine had no time for comes again. */
    private void runQueueUntilAllAreIn(String group, int count) {
        await().atMost(Duration.ofMinutes(10)).until(() -> {
            boolean idle = world.runQueue() == 0;
            world.commerce().webhooks().discard();
            return idle && inGroup(group) == count;
        });
    }

    @Test
    void addsManyAtOnceThoughItDiesInTheMiddle() {
        UUID list = world.list("crowd");
        world.begin();
        world.sales().addMembers(list, new ArrayList<>(buyers(MANY).values()));
        List<BridgeEvent> added = world.takeAll();
        assertThat(added).hasSize(1);
        world.tell(added);
        // The slice at hand is made again with the same ids: what is in the queue already is not sent twice.
        world.tell(added);
        world.runQueue();
        assertThat(inGroup("crowd")).isBetween(1L, MANY - 1L);
        runQueueUntilAllAreIn("crowd", MANY);
        assertThat(requests("PATCH")).isZero();
        assertThat(requests("GET")).isZero();
        assertThat(requests("POST"))
                .as("the group, and up to two hundred in a request")
                .isLessThan(MANY / 20L);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void takesAListApartPageByPage() {
        UUID list = world.list("pages");
        List<UUID> members = new ArrayList<>(buyers(600).values());
        world.sales().addMembers(list, members);
        world.takeAll();
        world.forgetRequests();
        world.sales().update("list", list, Map.of("cb_usergroup", "pages2"));
        world.tell(world.takeFromDynamics());
        runQueueUntilAllAreIn("pages2", 600);
        assertThat(world.dynamicsRequests())
                .filteredOn(entry -> entry.request().target().contains("_listid_value%20eq"))
                .as("pages of five hundred")
                .hasSize(2);
    }

    @Test
    void leavesTheOthersAloneWhenOneCannotLeave() {
        UUID list = world.list("few");
        SortedMap<String, UUID> buyers = buyers(30);
        world.sales().addMembers(list, new ArrayList<>(buyers.values()));
        world.begin();
        world.commerce()
                .faults()
                .arm(Fault.of(
                        "PATCH", buyers.firstKey().replace("@example.org", "%"), 1, new Answer(400, Map.of(), "{}")));
        world.sales().setState("list", list, 1, 1);
        world.play();
        assertThat(inGroup("few")).isEqualTo(1);
        assertThat(world.groups(buyers.firstKey())).contains("few");
        assertThat(requests("GET")).as("thirty logins, twenty-five a request").isBetween(2L, 4L);
        assertThat(world.deadLetters().list()).hasSize(1);
    }

    @Test
    void leavesTheOthersAloneWhenOneCannotJoin() {
        UUID list = world.list("account", Map.of("cb_usergroup", "few units"));
        String taken = "many" + SegmentsWorld.fresh() + "@example.org";
        world.commerce().seed("B2BCustomer", Map.of("uid", taken, "email", taken, "name", "Bloom"));
        UUID bad = world.account("C-" + SegmentsWorld.fresh(), Map.of());
        world.correlate(bad, taken);
        String number = "C-" + SegmentsWorld.fresh();
        UUID good = world.company(number, Map.of());
        world.begin();
        world.sales().addMembers(list, List.of(bad, good));
        world.play();
        assertThat(world.groups(number)).contains("few units");
        assertThat(world.outcome(good)).isEqualTo("delivered");
        assertThat(world.outcome(bad))
                .as("a unit cannot have the uid of a customer")
                .isEqualTo("none");
        world.commerce().remove("B2BCustomer", taken);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            world.runQueue();
            return world.outcome(bad).equals("delivered");
        });
    }
}
