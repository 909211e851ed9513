package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ListRules;
import io.commercebridge.mapping.segment.MarketingList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which groups lists give as they are now.
 *
 * @param lists by id
 * @param campaigns groups that launched campaigns give, by the id of the list
 */
public record ListGroups(ListRules rules, Map<String, MarketingList> lists, Map<String, SortedSet<String>> campaigns) {

    public ListGroups {
        requireNonNull(rules, "rules");
        lists = Map.copyOf(lists);
        campaigns = Map.copyOf(campaigns);
    }

    Optional<MarketingList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** The groups that the list gives its members: none if it is not active, or not there any more. */
    SortedSet<String> givenBy(String id) {
        return list(id).filter(MarketingList::active).isPresent() ? named(id) : Collections.emptySortedSet();
    }

    /** The groups that the list stands for, whether it is active or not. */
    SortedSet<String> named(String id) {
        SortedSet<String> groups = new TreeSet<>();
        list(id).filter(list -> list.silence().isEmpty()).ifPresent(list -> {
            rules.groupOf(list).ifPresent(groups::add);
            groups.addAll(campaigns.getOrDefault(id, Collections.emptySortedSet()));
        });
        return groups;
    }

    /** Why nobody has to look because of this list; empty if somebody has to, or the list is not there any more. */
    public Optional<String> silence(String id) {
        return list(id).flatMap(list ->
                list.silence().or(() -> named(id).isEmpty() ? Optional.of(rules.notOurs(list)) : Optional.empty()));
    }
}
