package io.commercebridge.testkit.commerce.data;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Localized;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns what a test writes into what the store keeps. */
final class Values {
    private final Store store;
    private final ShopData data;

    Values(Store store, ShopData data) {
        this.store = store;
        this.data = data;
    }

    Object stored(Attribute attribute, Object value, Item owner) {
        if (attribute.is(Attribute.Flag.LOCALIZED)) {
            return value instanceof Map<?, ?> texts
                    ? new Localized(texts(texts))
                    : owner.localized(attribute.name()).with("en", Optional.of(value.toString()));
        }
        if (attribute.is(Attribute.Flag.COLLECTION)) {
            return ((List<?>) value)
                    .stream().map(element -> stored(attribute, element)).toList();
        }
        return stored(attribute, value);
    }

    Object stored(Attribute attribute, Object value) {
        return attribute
                .atomic()
                .map(type -> atomic(attribute, type, value))
                .orElseGet(() -> reference(attribute, value));
    }

    Object reference(Attribute attribute, Object value) {
        return switch (value) {
            case ItemView view -> new Ref(view.pk());
            case Item item -> item.ref();
            case Ref ref -> ref;
            case Map<?, ?> map -> data.save(attribute.type(), strings(map)).ref();
            default -> named(attribute.type(), value.toString());
        };
    }

    static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> strings = new LinkedHashMap<>();
        map.forEach((name, value) -> strings.put(String.valueOf(name), value));
        return strings;
    }

    private Ref named(String type, String code) {
        Attribute naming = store.types().identity(type).stream()
                .filter(attribute -> attribute.type().equals("String"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no code to be named by"));
        String value = naming.is(Attribute.Flag.LOWERCASE) ? code.toLowerCase(Locale.ROOT) : code;
        List<Item> found = store.having(type, naming.name(), value);
        if (found.size() == 1) {
            return found.getFirst().ref();
        }
        if (found.isEmpty() && store.types().type(type).dynamic()) {
            return store.create(type, Map.of("code", code)).ref();
        }
        throw new IllegalArgumentException(found.size() + " items of type " + type + " are called " + code);
    }

    private static Object atomic(Attribute attribute, ValueType type, Object value) {
        String text = value.toString();
        return switch (type) {
            case STRING -> attribute.is(Attribute.Flag.LOWERCASE) ? text.toLowerCase(Locale.ROOT) : text;
            case BOOLEAN -> (Boolean) value;
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> (Instant) value;
        };
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        return texts;
    }
}
