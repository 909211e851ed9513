package io.commercebridge.mapping.segment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of a member's groups.
 *
 * @param joining what the member has not been given yet
 * @param leaving what is taken away, whether the member is in it or not
 */
public record GroupMove(SortedSet<String> joining, SortedSet<String> leaving) {

    public GroupMove {
        joining = Collections.unmodifiableSortedSet(new TreeSet<>(joining));
        leaving = Collections.unmodifiableSortedSet(new TreeSet<>(leaving));
    }

    /**
     * From what was given to what is wanted.
     *
     * @param atStake groups that the member may have been given though it is not remembered: a delivery may have ended before
     *     it was recorded
     */
    public static GroupMove between(GivenGroups given, SortedSet<String> wanted, Collection<String> atStake) {
        SortedSet<String> joining = new TreeSet<>(wanted);
        joining.removeAll(given.uids());
        SortedSet<String> leaving = new TreeSet<>(given.uids());
        leaving.addAll(atStake);
        leaving.removeAll(wanted);
        return new GroupMove(joining, leaving);
    }

    public boolean isNothing() {
        return joining.isEmpty() && leaving.isEmpty();
    }

    /** The whole set; what is neither joining nor leaving stays. */
    public LinkedHashSet<String> over(Collection<String> current) {
        LinkedHashSet<String> groups = new LinkedHashSet<>(current);
        groups.removeAll(leaving);
        groups.addAll(joining);
        return groups;
    }
}
