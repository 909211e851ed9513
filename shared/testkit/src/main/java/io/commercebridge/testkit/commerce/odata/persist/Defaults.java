package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.odata.wire.Edm;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that a new item has before anybody sets one. */
public final class Defaults {
    private Defaults() {}

    public static Map<String, Object> of(Store store, String type) {
        Map<String, Object> values = new LinkedHashMap<>();
        store.types().attributes(type).values().forEach(attribute -> value(store, attribute)
                .ifPresent(value -> values.put(attribute.name(), value)));
        return values;
    }

    public static Optional<Object> value(Store store, Attribute attribute) {
        return attribute.defaultValue().map(text -> attribute
                .atomic()
                .<Object>map(type -> switch (type) {
                    case STRING -> text;
                    case BOOLEAN -> Boolean.valueOf(text);
                    case INTEGER -> Integer.valueOf(text);
                    case LONG -> Long.valueOf(text);
                    case FLOAT -> Float.valueOf(text);
                    case DOUBLE -> Double.valueOf(text);
                    case DECIMAL -> new BigDecimal(text);
                    case DATE -> Edm.date(text);
                })
                .orElseGet(() -> store.having(attribute.type(), "code", text).stream()
                        .findFirst()
                        .map(Item::ref)
                        .orElseThrow(() -> new IllegalStateException(attribute.type() + " has no " + text))));
    }
}
