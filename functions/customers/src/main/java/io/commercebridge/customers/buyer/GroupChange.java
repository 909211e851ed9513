package io.commercebridge.customers.buyer;

import io.commercebridge.mapping.person.Grants;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of a buyer's groups and units.
 *
 * @param joining what is added
 * @param leaving what is taken away, whether the buyer is in it or not
 */
record GroupChange(SortedSet<String> joining, SortedSet<String> leaving) {
    static final GroupChange NONE = new GroupChange(new TreeSet<>(), new TreeSet<>());

    /**
     * @param before what Dynamics had given
     * @param managed every group that a role may give, if it is not known which of them the buyer is in
     */
    static GroupChange between(Grants before, Grants now, Optional<SortedSet<String>> managed) {
        SortedSet<String> wanted = all(now);
        SortedSet<String> joining = new TreeSet<>(wanted);
        SortedSet<String> leaving = all(before);
        if (managed.isPresent()) {
            leaving.addAll(managed.get());
        } else {
            joining.removeAll(leaving);
        }
        leaving.removeAll(wanted);
        return new GroupChange(joining, leaving);
    }

    private static SortedSet<String> all(Grants grants) {
        SortedSet<String> all = grants.all();
        grants.unit().ifPresent(all::add);
        return all;
    }

    boolean isNothing() {
        return joining.isEmpty() && leaving.isEmpty();
    }

    /** The whole set; what is neither joining nor leaving stays. */
    Set<String> over(Collection<String> current) {
        Set<String> groups = new LinkedHashSet<>(current);
        groups.removeAll(leaving);
        groups.addAll(joining);
        return groups;
    }
}
