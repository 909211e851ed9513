package io.commercebridge.platform.commerce.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes an item as the body of a request to the Integration API; dates are {@code /Date(ms)/}. */
public final class ItemBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemBody() {}

    /** Absent values are written as null, which empties the attribute. */
    public static ObjectNode of(ItemValues item) {
        ObjectNode body = JSON.objectNode();
        item.attributes().forEach((name, value) -> body.set(name, json(name, value)));
        return body;
    }

    private static JsonNode json(String name, Optional<Object> value) {
        return switch (value.orElse(null)) {
            case null -> JSON.nullNode();
            case String text -> JSON.textNode(text);
            case BigDecimal number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            case Instant moment -> JSON.textNode("/Date(" + moment.toEpochMilli() + ")/");
            case ItemValues item -> of(item);
            case List<?> items -> array(name, items);
            default -> throw new IllegalArgumentException(name + ": " + value);
        };
    }

    private static ArrayNode array(String name, List<?> items) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(json(name, Optional.of(item))));
        return array;
    }
}
