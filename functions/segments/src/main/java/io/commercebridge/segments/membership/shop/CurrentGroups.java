package io.commercebridge.segments.membership.shop;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads which groups members are in, whoever has given them. */
final class CurrentGroups {
    /** So many logins fit into an address. */
    private static final int CHUNK = 25;

    private static final String GROUPS = "groups";

    private final CommerceClient commerce;

    CurrentGroups(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** The uids of the groups by the uid of the member, of those who are in the shop. */
    Map<String, List<String>> of(MemberKind kind, Collection<String> uids) {
        Map<String, List<String>> groups = new HashMap<>();
        List<String> all = List.copyOf(uids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            QueryOptions members =
                    QueryOptions.atMost(some.size()).filter(anyOf(some)).expand(GROUPS);
            for (JsonNode found : commerce.query(MemberSets.of(kind), members)) {
                CommerceItem member = new CommerceItem("Member", found);
                groups.put(
                        member.requiredText("uid"),
                        member.items(GROUPS).stream()
                                .map(group -> group.requiredText("uid"))
                                .toList());
            }
        }
        return groups;
    }

    private static String anyOf(List<String> uids) {
        return uids.stream()
                .map(uid -> "uid eq '" + uid.replace("'", "''") + "'")
                .collect(Collectors.joining(" or "));
    }
}
