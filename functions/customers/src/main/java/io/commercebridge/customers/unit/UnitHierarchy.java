package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.failure.BridgeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who stands above whom in the shop: a unit is a member of the unit above it, and of groups that are not the bridge's. */
final class UnitHierarchy {
    private static final int DEEPEST = 20;
    private static final String GROUPS = "groups";

    private final CommerceClient commerce;

    UnitHierarchy(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /**
     * Confirms that the unit may stand under the parent.
     *
     * @throws BridgeException permanent, with the whole circle, if the unit stands above the parent already
     */
    void requireNoCircle(String uid, String parent) {
        List<String> path = new ArrayList<>(List.of(uid));
        Set<String> level = Set.of(parent);
        Set<String> seen = new LinkedHashSet<>();
        while (!level.isEmpty() && path.size() <= DEEPEST) {
            if (level.contains(uid)) {
                path.add(uid);
                throw BridgeException.refused(
                        "unit " + uid + " cannot stand under " + parent + ": that closes the circle "
                                + String.join(" -> ", path),
                        "Correct the parent account of one of them in Dynamics, then replay.");
            }
            path.add(level.iterator().next());
            seen.addAll(level);
            Set<String> above = new LinkedHashSet<>();
            level.forEach(group -> above.addAll(groups(group)));
            above.removeAll(seen);
            level = above;
        }
    }

    /** Takes the unit from one parent to another; two requests, since a collection only loses members when it is replaced. */
    void move(String uid, Optional<String> from, Optional<String> to, WriteOptions options) {
        Set<String> current = groups(uid);
        Set<String> groups = new LinkedHashSet<>(current);
        from.ifPresent(groups::remove);
        to.ifPresent(groups::add);
        if (!groups.equals(current)) {
            List<ItemValues> members =
                    groups.stream().map(group -> ItemValues.by("uid", group)).toList();
            commerce.patch(
                    Units.unit(uid),
                    ItemBody.of(ItemValues.item().set(GROUPS, members).build()),
                    options);
        }
    }

    private Set<String> groups(String uid) {
        Set<String> groups = new LinkedHashSet<>();
        commerce.read(Units.unit(uid), GROUPS).stream()
                .map((JsonNode json) -> new CommerceItem("B2BUnit", json))
                .flatMap(item -> item.items(GROUPS).stream())
                .flatMap(group -> group.text("uid").stream())
                .forEach(groups::add);
        return groups;
    }
}
