package io.commercebridge.testkit.dynamics.payload;

import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a URL below the service root names: an entity set, or one row by its id or by an alternate key.
 *
 * @param selector text between the parentheses, as given; empty for the whole set
 * @param rest the segments after it
 */
public record Address(Table table, Selector selector, List<String> rest) {
    private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\((.*)\\))?");
    private static final Pattern PAIR = Pattern.compile("(\\w+)=('(?:[^']|'')*'|[^,]*)(?:,|$)");
    private static final Pattern UNUSABLE = Pattern.compile("[/<>*%&:\\\\?+]");

    /** How a row is named. */
    public sealed interface Selector {
        record All() implements Selector {}

        record ById(UUID id) implements Selector {}

        /** @param values by column */
        record ByKey(AlternateKey key, Map<String, Object> values) implements Selector {}
    }

    /** Reads a percent-encoded path; empty if it does not start with an entity set. */
    public static Optional<Address> parse(Schema schema, String path) {
        List<String> segments = segments(path);
        Matcher first = SEGMENT.matcher(segments.getFirst());
        if (!first.matches()) {
            return Optional.empty();
        }
        return schema.set(first.group(1))
                .map(table -> new Address(
                        table,
                        Optional.ofNullable(first.group(2))
                                .map(text -> selector(schema, table, text))
                                .orElseGet(Selector.All::new),
                        segments.subList(1, segments.size())));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        StringBuilder segment = new StringBuilder();
        boolean quoted = false;
        for (char c : path.toCharArray()) {
            quoted ^= c == '\'';
            if (c == '/' && !quoted) {
                segments.add(decode(segment));
                segment.setLength(0);
            } else {
                segment.append(c);
            }
        }
        segments.add(decode(segment));
        return segments;
    }

    private static String decode(CharSequence segment) {
        return URLDecoder.decode(segment.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Selector selector(Schema schema, Table table, String text) {
        Optional<UUID> id = ColumnValues.guid(text);
        if (id.isPresent()) {
            return new Selector.ById(id.get());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        int end = 0;
        while (end < text.length() && pair.find(end) && pair.start() == end) {
            Column column = table.readable(pair.group(1)).orElseThrow(() -> undeclared(table));
            values.put(column.name(), literal(schema, table, column, pair.group(2)));
            end = pair.end();
        }
        if (end < text.length() || values.isEmpty()) {
            throw undeclared(table);
        }
        if (values.get(table.key()) instanceof UUID key && values.size() == 1) {
            return new Selector.ById(key);
        }
        return new Selector.ByKey(table.keyOver(values.keySet()).orElseThrow(() -> undeclared(table)), values);
    }

    private static Object literal(Schema schema, Table table, Column column, String text) {
        boolean quoted = text.length() > 1 && text.startsWith("'");
        if (quoted != column.kind().isText()) {
            throw undeclared(table);
        }
        if (quoted) {
            String value = text.substring(1, text.length() - 1).replace("''", "'");
            if (UNUSABLE.matcher(value).find()) {
                throw new Refusal(
                        400, "0x80060888", "The key value '" + value + "' has characters that a key cannot have.");
            }
            return value;
        }
        if (column.kind() == Kind.LOOKUP) {
            UUID id = ColumnValues.guid(text).orElseThrow(() -> undeclared(table));
            String target = schema.set(column.navigations().getFirst().targetSet())
                    .map(Table::logical)
                    .orElseThrow(() -> undeclared(table));
            return new Ref(target, id);
        }
        Object given = column.kind() == Kind.GUID || column.kind() == Kind.DATETIME ? text : number(table, text);
        return new ColumnValues(schema).of(table, column, given).orElseThrow(() -> undeclared(table));
    }

    private static Object number(Table table, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw undeclared(table);
        }
    }

    private static Refusal undeclared(Table table) {
        String type = "Microsoft.Dynamics.CRM." + table.logical();
        return new Refusal(
                400,
                "0x80060888",
                "The key in the request URI is not valid for resource '%s'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource '%s'."
                        .formatted(type, type));
    }

    /** The row, if there is one. */
    public Optional<Row> find(Store store) {
        return switch (selector) {
            case Selector.All() -> Optional.empty();
            case Selector.ById(UUID id) -> store.find(table.logical(), id);
            case Selector.ByKey key -> store.find(table, key.key(), key.values());
        };
    }

    /** The row, which must be there. */
    public Row require(Store store) {
        return find(store).orElseThrow(this::missing);
    }

    /** What is answered when there is no such row. */
    public Refusal missing() {
        return switch (selector) {
            case Selector.All() -> new Refusal(405, "0x80060888", "The method needs one row of " + table.logical());
            case Selector.ById(UUID id) -> Refusal.missing(new Ref(table.logical(), id));
            case Selector.ByKey _ -> Refusal.missingByKey(table.logical());
        };
    }

    public boolean isSet() {
        return selector instanceof Selector.All;
    }
}
