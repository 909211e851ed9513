package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of a list that move all its members. */
@QuarkusTest
class ListChangesTest extends SegmentsTestBase {
    private final String ann = "ann" + SegmentsWorld.fresh() + "@example.org";
    private final String bob = "bob" + SegmentsWorld.fresh() + "@example.org";
    private UUID list;

    @BeforeEach
    void listOfTwo() {
        list = world.list("vip");
        world.sales().addMember(list, world.buyer(ann));
        world.sales().addMember(list, world.buyer(bob));
        world.begin();
    }

    private void change(String column, String value) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(column, value.isEmpty() ? null : value);
        world.sales().update("list", list, columns);
        world.play();
    }

    @Test
    void takesTheGroupFromTheMembersOfAListThatIsDeactivated() {
        world.sales().setState("list", list, 1, 1);
        world.play();
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own");
        assertThat(world.groups(bob)).containsExactly("b2bcustomergroup", "own");
        world.sales().setState("list", list, 0, 0);
        world.play();
        assertThat(world.groups(ann)).contains("vip");
        assertThat(world.groups(bob)).contains("vip");
    }

    @Test
    void movesTheMembersToTheListsOtherGroup() {
        change("cb_usergroup", "trade");
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own", "trade");
        assertThat(world.groups(bob)).containsExactly("b2bcustomergroup", "own", "trade");
    }

    @Test
    void takesTheGroupFromTheMembersOfAListThatIsNoLongerTheShops() {
        change("cb_usergroup", "");
        assertThat(world.groups(ann)).doesNotContain("vip");
        change("listname", "Key accounts");
        assertThat(world.groups(ann)).contains("key");
        change("listname", "Anything");
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own");
    }

    @Test
    void leavesTheMembersAloneWhenTheListWithAGroupIsRenamed() {
        change("listname", "Very important");
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.dynamicsRequests())
                .as("the list, and launched campaigns")
                .hasSize(2);
    }
}
