package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.quarkus.test.junit.QuarkusTest;
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
    private static final int MANY = 5000;

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

    @Test
    void addsFiveThousandAtOnceThoughItDiesInTheMiddle() {
        UUID list = world.list("crowd");
        world.begin();
        world.sales().addMembers(list, new ArrayList<>(buyers(MANY).values()));
        List<BridgeEvent> added = world.takeAll();
        assertThat(added).hasSize(1);
        world.tell(added);
        // The slice at hand is made again with the same ids: what is in the queue already is not sent twice.
        world.tell(added);
        for (int i = 0; i < 10; i++) {
            world.runQueue();
        }
        assertThat(inGroup("crowd")).isBetween(1L, MANY - 1L);
        world.play();
        assertThat(inGroup("crowd")).isEqualTo(MANY);
        assertThat(requests("PATCH")).isZero();
        assertThat(requests("GET")).isZero();
        assertThat(requests("POST")).as("a batch for up to two hundred").isBetween(26L, 120L);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void takesAListApartPageByPage() {
        UUID list = world.list("pages");
        List<UUID> members = new ArrayList<>(buyers(1100).values());
        world.sales().addMembers(list, members);
        world.takeAll();
        world.forgetRequests();
        world.sales().update("list", list, Map.of("cb_usergroup", "pages2"));
        world.play();
        assertThat(inGroup("pages2")).isEqualTo(1100);
        assertThat(world.dynamicsRequests())
                .filteredOn(entry -> entry.request().target().contains("_listid_value%20eq"))
                .as("the first page; links lead to the others")
                .isNotEmpty();
    }

    @Test
    void leavesTheOthersAloneWhenOneCannotLeave() {
        UUID list = world.list("few");
        SortedMap<String, UUID> buyers = buyers(30);
        world.sales().addMembers(list, new ArrayList<>(buyers.values()));
        world.begin();
        world.commerce()
                .faults()
                .arm(Fault.of("PATCH", buyers.firstKey().replace("@", "."), 1, new Answer(400, Map.of(), "{}")));
        world.sales().setState("list", list, 1, 1);
        world.play();
        assertThat(inGroup("few")).isEqualTo(1);
        assertThat(world.groups(buyers.firstKey())).contains("few");
        assertThat(requests("GET")).as("thirty logins, twenty-five a request").isEqualTo(3);
        assertThat(world.deadLetters().list()).hasSize(1);
    }

    @Test
    void leavesTheOthersAloneWhenOneCannotJoin() {
        UUID list = world.list("account", Map.of("cb_usergroup", "few units"));
        String taken = buyers(1).firstKey();
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
                .isEqualTo("parked");
    }
}
