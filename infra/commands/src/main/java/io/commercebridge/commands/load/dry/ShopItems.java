package io.commercebridge.commands.load.dry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The items that the shop has already of those that would be written. */
final class ShopItems {
    /** So many keys fit into an address. */
    private static final int CHUNK = 40;

    private static final int PAGE = 1000;

    private final CommerceClient commerce;

    ShopItems(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** By key, with all that the bodies speak of; one request for every forty. */
    Map<String, JsonNode> read(EntitySet set, ItemSet kind, List<ObjectNode> bodies) {
        List<String> values = bodies.stream()
                .map(body -> body.path(kind.found()).asText())
                .distinct()
                .toList();
        String expand = String.join(",", expanded(kind, bodies));
        Map<String, JsonNode> items = new HashMap<>();
        for (int from = 0; from < values.size(); from += CHUNK) {
            Collection<String> some = values.subList(from, Math.min(values.size(), from + CHUNK));
            QueryOptions options = QueryOptions.inPagesOf(PAGE).filter(anyOf(kind.found(), some));
            commerce.query(set, expand.isEmpty() ? options : options.expand(expand))
                    .forEach(item -> items.put(item.path("integrationKey").asText(), item));
        }
        return items;
    }

    private static String anyOf(String attribute, Collection<String> values) {
        return values.stream()
                .map(value -> attribute + " eq '" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(" or "));
    }

    private static Set<String> expanded(ItemSet kind, List<ObjectNode> bodies) {
        Set<String> names = new TreeSet<>();
        bodies.forEach(body -> body.properties().stream()
                .filter(attribute -> attribute.getValue().isContainerNode() && !kind.isKey(attribute.getKey()))
                .forEach(attribute -> names.add(attribute.getKey())));
        return names;
    }
}
