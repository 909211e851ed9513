package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.mapping.segment.MarketingList;
import io.commercebridge.mapping.segment.MemberKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What Dynamics says about the members of a batch at one moment.
 *
 * @param hints of the batch, by member
 * @param given members of whom it is remembered that they were given groups; asked of those who left a list
 * @param places of the members, by member
 * @param classes of those members that are accounts, by member
 */
public record Snapshot(
        ListGroups lists,
        ClassRules rules,
        Map<String, List<Hint>> hints,
        Set<String> given,
        Map<String, List<Place>> places,
        Map<String, Map<String, List<Integer>>> classes) {

    public Snapshot {
        requireNonNull(lists, "lists");
        requireNonNull(rules, "rules");
        hints = Map.copyOf(hints);
        given = Set.copyOf(given);
        places = Map.copyOf(places);
        classes = Map.copyOf(classes);
    }

    /** The same without the members who are not concerned. */
    Snapshot of(Set<String> concerned) {
        Map<String, List<Hint>> theirs = new HashMap<>(hints);
        theirs.keySet().retainAll(concerned);
        return new Snapshot(lists, rules, theirs, given, places, classes);
    }

    Snapshot with(ListGroups all, Map<String, List<Place>> memberPlaces) {
        return new Snapshot(all, rules, hints, given, memberPlaces, classes);
    }

    Snapshot with(Map<String, Map<String, List<Integer>>> memberClasses) {
        return new Snapshot(lists, rules, hints, given, places, memberClasses);
    }

    /** The members whom somebody has to look at. */
    public Set<String> members() {
        return hints.keySet();
    }

    /** Why nobody has to look because of the event; empty if somebody has to. */
    public Optional<String> silence(Hint hint) {
        return hint.silence().or(() -> mayBeSilent(hint) ? hint.list().flatMap(lists::silence) : Optional.empty());
    }

    /** Of a list that gives no group now, those who have left it may have had one from it until a moment ago. */
    private boolean mayBeSilent(Hint hint) {
        return switch (hint.what()) {
            case ADDED -> true;
            case REMOVED -> !given.contains(hint.member());
            case AFFECTED, CLASSIFIED -> false;
        };
    }

    /** @throws io.commercebridge.mapping.MappingException if a table refuses a list or a class of the member */
    public Wanted of(String member) {
        SortedSet<String> groups = new TreeSet<>(rules.groupsOf(classes.getOrDefault(member, Map.of())));
        placesOf(member).forEach(place -> groups.addAll(lists.givenBy(place.list())));
        SortedSet<String> atStake = new TreeSet<>();
        hintedLists(member).forEach(list -> atStake.addAll(lists.named(list)));
        return new Wanted(kindOf(member), groups, atStake);
    }

    /** What the member is, as far as Dynamics still tells. */
    Optional<MemberKind> kindOf(String member) {
        if (classes.containsKey(member)
                || hintsOf(member).stream().anyMatch(hint -> hint.what() == Hint.What.CLASSIFIED)) {
            return Optional.of(MemberKind.UNIT);
        }
        Stream<String> lists = Stream.concat(placesOf(member).stream().map(Place::list), hintedLists(member));
        return placesOf(member).stream()
                .flatMap(place -> place.kind().stream())
                .findFirst()
                .or(() -> lists.flatMap(list -> this.lists.list(list).stream())
                        .map(MarketingList::members)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Stream<String> hintedLists(String member) {
        return hintsOf(member).stream().map(Hint::list).flatMap(Optional::stream);
    }

    private List<Hint> hintsOf(String member) {
        return hints.getOrDefault(member, List.of());
    }

    private List<Place> placesOf(String member) {
        return places.getOrDefault(member, List.of());
    }
}
