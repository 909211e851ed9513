package io.commercebridge.mapping.segment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The groups that a member has from Dynamics, remembered so that they, and no others, can be taken away again.
 *
 * @param kind what the member is, for the time when Dynamics does not tell any more; empty if it has never been given one
 */
public record GivenGroups(Optional<MemberKind> kind, SortedSet<String> uids) {
    public static final GivenGroups NONE = new GivenGroups(Optional.empty(), Collections.emptySortedSet());

    private static final String SEPARATOR = "\n";

    public GivenGroups {
        requireNonNull(kind, "kind");
        uids = Collections.unmodifiableSortedSet(new TreeSet<>(uids));
    }

    /** The form in which they are kept. */
    public String text() {
        return kind.map(MemberKind::table).orElse("") + SEPARATOR + String.join(SEPARATOR, uids);
    }

    public static GivenGroups parse(String text) {
        List<String> lines = Arrays.asList(text.split(SEPARATOR, -1));
        SortedSet<String> uids = new TreeSet<>(lines.subList(1, lines.size()));
        uids.remove("");
        return new GivenGroups(MemberKind.ofTable(lines.getFirst()), uids);
    }
}
