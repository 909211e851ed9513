package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.mapping.segment.MarketingList;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all that is needed of a batch together: the lists that its events name, then, of the members of those that are the
 * shop's, every list that holds them, and the classes of the accounts among them.
 */
public final class SnapshotReader {
    private final ListReader lists;
    private final LaunchedCampaigns campaigns;
    private final ListMembers members;
    private final AccountReader accounts;
    private final Counterparts given;
    private final ClassRules rules;

    /**
     * What is asked.
     *
     * @param given counterparts of this flow: the members who were given groups
     */
    public record Sources(
            ListReader lists,
            LaunchedCampaigns campaigns,
            ListMembers members,
            AccountReader accounts,
            Counterparts given) {}

    public SnapshotReader(Sources sources, ClassRules rules) {
        this.lists = requireNonNull(sources.lists(), "lists");
        this.campaigns = requireNonNull(sources.campaigns(), "campaigns");
        this.members = requireNonNull(sources.members(), "members");
        this.accounts = requireNonNull(sources.accounts(), "accounts");
        this.given = requireNonNull(sources.given(), "given");
        this.rules = requireNonNull(rules, "rules");
    }

    public Snapshot read(List<Hint> hints) {
        Snapshot named = named(hints);
        Set<String> members = hints.stream()
                .filter(hint -> isConcerned(named, hint))
                .map(Hint::member)
                .collect(toCollection(LinkedHashSet::new));
        Snapshot placed = placed(named, members);
        members.removeIf(member -> placed.kindOf(member).equals(Optional.of(MemberKind.PERSON)));
        return placed.with(accounts.classesOf(members));
    }

    private Snapshot named(List<Hint> hints) {
        Set<String> ids =
                hints.stream().flatMap(hint -> hint.list().stream()).collect(toCollection(LinkedHashSet::new));
        ListGroups groups = groups(lists.read(ids), new ListGroups(lists.rules(), Map.of(), Map.of()));
        List<String> removed = hints.stream()
                .filter(hint -> hint.what() == Hint.What.REMOVED)
                .map(Hint::member)
                .toList();
        return new Snapshot(
                groups,
                rules,
                hints.stream().collect(groupingBy(Hint::member)),
                given.inCommerce(removed).keySet(),
                Map.of(),
                Map.of());
    }

    private Snapshot placed(Snapshot named, Set<String> concerned) {
        Map<String, List<Place>> places = members.placesOf(concerned).stream().collect(groupingBy(Place::member));
        Set<String> others = places.values().stream()
                .flatMap(List::stream)
                .map(Place::list)
                .collect(toCollection(LinkedHashSet::new));
        others.removeAll(named.lists().lists().keySet());
        return named.of(concerned).with(groups(lists.read(others), named.lists()), places);
    }

    /** Campaigns are asked for once a batch, and only if there is a list that may be theirs. */
    private ListGroups groups(Map<String, MarketingList> read, ListGroups before) {
        Map<String, MarketingList> known = new HashMap<>(before.lists());
        known.putAll(read);
        return new ListGroups(
                lists.rules(),
                known,
                known.isEmpty() || !before.lists().isEmpty() ? before.campaigns() : campaigns.groupsByList());
    }

    /** A list that a table refuses is told where its member is read. */
    private static boolean isConcerned(Snapshot snapshot, Hint hint) {
        return Tried.of(() -> snapshot.silence(hint)) instanceof Tried.Done<Optional<String>>(Optional<String> silence)
                && silence.isEmpty();
    }
}
