package io.commercebridge.mapping.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GroupMoveTest {

    private static SortedSet<String> set(String... uids) {
        return new TreeSet<>(List.of(uids));
    }

    private static GivenGroups given(String... uids) {
        return new GivenGroups(Optional.of(MemberKind.PERSON), set(uids));
    }

    @Test
    void joinsWhatIsNewAndLeavesWhatIsNotWantedAnyMore() {
        GroupMove move = GroupMove.between(given("gold", "trade"), set("gold", "vip"), List.of());
        assertThat(move.joining()).containsExactly("vip");
        assertThat(move.leaving()).containsExactly("trade");
        assertThat(move.isNothing()).isFalse();
        assertThat(GroupMove.between(given("gold"), set("gold"), List.of("gold"))
                        .isNothing())
                .isTrue();
    }

    @Test
    void leavesWhatMayHaveBeenGivenUnlessItIsWanted() {
        GroupMove move = GroupMove.between(GivenGroups.NONE, set("gold"), List.of("gold", "vip"));
        assertThat(move.joining()).containsExactly("gold");
        assertThat(move.leaving()).containsExactly("vip");
        assertThat(GroupMove.between(GivenGroups.NONE, set(), List.of("vip")).isNothing())
                .isFalse();
    }

    @Test
    void leavesTheGroupsOfOthersAlone() {
        GroupMove move = GroupMove.between(given("trade"), set("vip"), List.of());
        assertThat(move.over(List.of("C-4711", "trade", "b2bcustomergroup")))
                .containsExactly("C-4711", "b2bcustomergroup", "vip");
    }

    @Test
    void remembersWhatWasGiven() {
        GivenGroups groups = given("key accounts", "vip");
        assertThat(GivenGroups.parse(groups.text())).isEqualTo(groups);
        assertThat(groups.text()).isEqualTo("contact\nkey accounts\nvip");
        assertThat(GivenGroups.parse(given().text())).isEqualTo(given());
        assertThat(GivenGroups.parse(GivenGroups.NONE.text())).isEqualTo(GivenGroups.NONE);
    }
}
