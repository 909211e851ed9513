package io.commercebridge.platform.commerce.item;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item of an integration object, read leniently: numbers may be strings, collections may be wrapped in {@code
 * results}, dates are {@code /Date(ms)/} or ISO 8601, absent and null are the same.
 *
 * <p>Errors name the attribute's path. See the SAP help, Integration API, "Data type conversions".
 *
 * @param path where the item is in its document, for example {@code Order.entries[0]}
 */
public record CommerceItem(String path, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final int LONGEST_NUMBER = 40;

    public CommerceItem {
        requireNonNull(path, "path");
        requireNonNull(json, "json");
    }

    /** @throws MappingException if the text is not a JSON object */
    public static CommerceItem parse(String root, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json == null || !json.isObject()) {
                throw new MappingException(root + " is not a JSON object", "Look at the webhook's integration object.");
            }
            return new CommerceItem(root, json);
        } catch (JsonProcessingException e) {
            throw new MappingException(root + " is not JSON: " + e.getOriginalMessage(), "Look at the sender.");
        }
    }

    /** The attribute as text; empty text is text. */
    public Optional<String> text(String name) {
        return value(name).map(node -> {
            if (node.isContainerNode()) {
                throw refused(name, "is not a plain value");
            }
            return node.asText();
        });
    }

    /** @throws MappingException if it is not there */
    public String requiredText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> refused(name, "is missing"));
    }

    /** The attribute as a number without trailing zeros, so that equal amounts are equal. */
    public Optional<BigDecimal> decimal(String name) {
        return text(name).filter(text -> !text.isBlank()).map(text -> {
            try {
                if (text.length() > LONGEST_NUMBER) {
                    throw new NumberFormatException("too long");
                }
                BigDecimal plain = new BigDecimal(text.strip()).stripTrailingZeros();
                return plain.signum() == 0 ? BigDecimal.ZERO : plain;
            } catch (NumberFormatException e) {
                throw refused(name, "is not a number");
            }
        });
    }

    public BigDecimal requiredDecimal(String name) {
        return decimal(name).orElseThrow(() -> refused(name, "is missing"));
    }

    /** The number, or zero where the attribute is absent. */
    public BigDecimal amount(String name) {
        return decimal(name).orElse(BigDecimal.ZERO);
    }

    public boolean isTrue(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    public Optional<Instant> date(String name) {
        return text(name).filter(text -> !text.isBlank()).map(text -> instant(name, text));
    }

    private Instant instant(String name, String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(date.group(1)));
        }
        try {
            return text.endsWith("Z") ? Instant.parse(text) : Instant.parse(text + "Z");
        } catch (java.time.DateTimeException e) {
            throw refused(name, "is not a date: " + text);
        }
    }

    /** The referenced item, if the document holds it. */
    public Optional<CommerceItem> item(String name) {
        return value(name)
                .filter(node -> node.isObject() && !node.has("__deferred"))
                .map(node -> new CommerceItem(path + "." + name, node));
    }

    /**
     * When the item or one of these parts was last modified, in milliseconds; 0 if nothing says so. Saving a part alone
     * tells its root, but leaves the root's own time as it was.
     */
    public long modified(String... collections) {
        Stream<CommerceItem> parts = Arrays.stream(collections).flatMap(name -> items(name).stream());
        return Stream.concat(Stream.of(this), parts)
                .flatMap(item -> item.date("modifiedtime").stream())
                .mapToLong(Instant::toEpochMilli)
                .max()
                .orElse(0);
    }

    /** The code of a referenced enumeration value, item or plain text. */
    public Optional<String> code(String name) {
        return value(name)
                .flatMap(node -> node.isObject() ? item(name).flatMap(item -> item.text("code")) : text(name));
    }

    /** The members of a collection in their order; none if it is absent. */
    public List<CommerceItem> items(String name) {
        JsonNode array = value(name)
                .map(node -> node.has("results") ? node.get("results") : node)
                .filter(JsonNode::isArray)
                .orElse(JSON.createArrayNode());
        List<CommerceItem> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(new CommerceItem(path + "." + name + "[" + i + "]", array.get(i)));
        }
        return items;
    }

    /** A refusal that names the attribute. */
    public MappingException refused(String name, String what) {
        return new MappingException(path + "." + name + " " + what, "Correct the record or the integration object.");
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
    }
}
