package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.ApplyThenDrop;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members who join and leave one by one. */
@QuarkusTest
class MembershipTest extends SegmentsTestBase {
    private String email;
    private UUID ann;

    @BeforeEach
    void buyer() {
        email = "ann" + SegmentsWorld.fresh() + "@example.org";
        ann = world.buyer(email);
    }

    @Test
    void joinsTheGroupOfTheListAndLeavesItAgain() {
        UUID list = world.list("vip");
        world.begin();
        world.sales().addMember(list, ann);
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "own", "vip");
        assertThat(world.outcome(ann)).isEqualTo("delivered");
        assertThat(world.member(ann).businessKey()).contains(email);
        world.sales().removeMember(list, ann);
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "own");
        assertThat(world.outcome(ann)).isEqualTo("delivered");
    }

    @Test
    void makesTheGroupUnderItsParentWithItsPriceGroup() {
        world.sales().addMember(world.list("gold"), ann);
        world.play();
        var gold = world.commerce().item("UserGroup", "gold");
        assertThat(gold.list("groups")).extracting(group -> group.text("uid")).containsExactly("customergroup");
        assertThat(gold.reference("userPriceGroup").orElseThrow().text("code")).isEqualTo("GOLD");
    }

    @Test
    void bringsAUnitOfTheShopIntoTheGroupOfAListOfAccounts() {
        String number = "C-" + SegmentsWorld.fresh();
        UUID company = world.company(number, Map.of());
        UUID list = world.list("account", Map.of("cb_usergroup", "vip"));
        world.sales().addMember(list, company);
        world.play();
        assertThat(world.groups(number)).containsExactly("own", "vip");
        world.sales().removeMember(list, company);
        world.play();
        assertThat(world.groups(number)).containsExactly("own");
    }

    @Test
    void staysInTheGroupOfTwoListsUntilBothAreLeft() {
        UUID first = world.list("vip");
        UUID second = world.list("vip");
        world.sales().addMember(first, ann);
        world.sales().addMember(second, ann);
        world.play();
        world.sales().removeMember(first, ann);
        world.play();
        assertThat(world.groups(email)).contains("vip");
        assertThat(world.outcome(ann)).isEqualTo("unchanged");
        world.sales().removeMember(second, ann);
        world.play();
        assertThat(world.groups(email)).doesNotContain("vip");
    }

    @Test
    void leavesOneGroupForAnotherInOneWrite() {
        UUID before = world.list("vip");
        UUID after = world.list("trade");
        world.sales().addMember(before, ann);
        world.begin();
        world.sales().removeMember(before, ann);
        world.sales().addMember(after, ann);
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "own", "trade");
        assertThat(world.shopWrites())
                .filteredOn(write -> write.request().method().equals("PATCH"))
                .hasSize(1);
    }

    @Test
    void knowsAListByItsName() {
        UUID list = world.sales().createList("Key accounts", "contact");
        world.sales().addMember(list, ann);
        world.play();
        assertThat(world.groups(email)).contains("key");
    }

    @Test
    void leavesAListAloneThatIsNotTheShops() {
        UUID list = world.list("contact", Map.of("listname", "Newsletter"));
        world.begin();
        world.sales().addMember(list, ann);
        world.play();
        assertThat(world.outcome(ann)).isEqualTo("none");
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.dynamicsRequests())
                .as("of lists and of launched campaigns")
                .hasSize(2);
    }

    @Test
    void leavesLeadsAlone() {
        UUID lead = world.dynamics().seed("lead", Map.of("lastname", "Bloom", "subject", "Fair"));
        world.sales().addMember(world.list("lead", Map.of("cb_usergroup", "vip")), lead);
        world.begin();
        assertThat(world.outcome(lead)).isEqualTo("none");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void takesAwayWhatWasGivenWithoutBeingRecorded() {
        UUID list = world.list("vip");
        world.begin();
        world.sales().addMember(list, ann);
        List<BridgeEvent> added = world.takeAll();
        world.commerce().faults().arm(Fault.of("POST", "batch", 20, new ApplyThenDrop()));
        assertThat(world.handle(added)).hasSize(1);
        world.commerce().faults().clear();
        assertThat(world.groups(email)).contains("vip");
        world.sales().removeMember(list, ann);
        world.tell(added);
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "own");
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "own");
    }

    @Test
    void writesNothingTwice() {
        UUID list = world.list("vip");
        world.begin();
        world.sales().addMember(list, ann);
        var events = world.takeAll();
        world.tell(events);
        world.forgetRequests();
        world.tell(events);
        assertThat(world.commerceRequests()).isEmpty();
    }
}
