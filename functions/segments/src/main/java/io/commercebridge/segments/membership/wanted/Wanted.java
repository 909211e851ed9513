package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.MemberKind;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The groups that a member is to be in.
 *
 * @param kind what the member is, as far as Dynamics still tells
 * @param groups uids
 * @param atStake uids of groups that the events are about and that are not wanted: it is made sure of that they are left, also
 *     if it is not known that they were given
 */
public record Wanted(Optional<MemberKind> kind, SortedSet<String> groups, SortedSet<String> atStake) {

    public Wanted {
        requireNonNull(kind, "kind");
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        SortedSet<String> unwanted = new TreeSet<>(atStake);
        unwanted.removeAll(groups);
        atStake = Collections.unmodifiableSortedSet(unwanted);
    }
}
