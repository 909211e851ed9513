package io.commercebridge.commands.load.dry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What writing a body would change of an item, attribute by attribute. */
final class Comparison {
    private static final String TEXTS = "localizedAttributes";
    private static final String LANGUAGE = "language";

    private final List<Difference> differences = new ArrayList<>();

    /** An attribute that is not as it would be written. */
    record Difference(String attribute, String there, String told) {}

    private Comparison() {}

    static List<Difference> of(ItemSet kind, ObjectNode body, JsonNode item) {
        Comparison comparison = new Comparison();
        body.properties().stream()
                .filter(attribute -> !kind.isKey(attribute.getKey()))
                .forEach(attribute ->
                        comparison.compare(attribute.getKey(), attribute.getValue(), item.path(attribute.getKey())));
        return comparison.differences;
    }

    private void compare(String name, JsonNode told, JsonNode there) {
        if (name.equals(TEXTS)) {
            told.forEach(text -> texts(text, there));
        } else if (told.isArray()) {
            told.forEach(element -> element(name, element, there));
        } else if (told.isObject()) {
            reference(name, told, there);
        } else if (!same(told, there)) {
            differences.add(new Difference(name, text(there), text(told)));
        }
    }

    private void texts(JsonNode told, JsonNode there) {
        String language = told.path(LANGUAGE).asText();
        JsonNode found = results(there).stream()
                .filter(text -> text.path(LANGUAGE).asText().equals(language))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
        told.properties().stream()
                .filter(text -> !text.getKey().equals(LANGUAGE))
                .forEach(text ->
                        compare(text.getKey() + "[" + language + "]", text.getValue(), found.path(text.getKey())));
    }

    /** Collections are added to: what would be written must be among what is there. */
    private void element(String name, JsonNode told, JsonNode there) {
        boolean found = results(there).stream().anyMatch(item -> isSame(told, item));
        if (!found) {
            differences.add(new Difference(name, "without", text(told)));
        }
    }

    private void reference(String name, JsonNode told, JsonNode there) {
        if (!there.isObject() || !isSame(told, there)) {
            differences.add(new Difference(name, text(there), text(told)));
        }
    }

    /** As far as the item has been read: what it refers to in turn is not looked at. */
    private static boolean isSame(JsonNode told, JsonNode item) {
        return told.properties().stream().allMatch(attribute -> {
            JsonNode value = item.path(attribute.getKey());
            return attribute.getValue().isContainerNode()
                    ? value.has("__deferred") || isSame(attribute.getValue(), value)
                    : same(attribute.getValue(), value);
        });
    }

    private static List<JsonNode> results(JsonNode collection) {
        JsonNode array = collection.isArray() ? collection : collection.path("results");
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static boolean same(JsonNode told, JsonNode there) {
        String one = text(told);
        String other = text(there);
        return one.equals(other)
                || (told.isNumber() && isNumber(other) && told.decimalValue().compareTo(new BigDecimal(other)) == 0);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    /** A value for a person; of a reference what it is found by. */
    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || value.has("__deferred")) {
            return "";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(attribute -> attribute.getValue().isValueNode()
                            && !attribute.getKey().equals("integrationKey"))
                    .findFirst()
                    .map(attribute -> attribute.getValue().asText())
                    .orElse("");
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }
}
