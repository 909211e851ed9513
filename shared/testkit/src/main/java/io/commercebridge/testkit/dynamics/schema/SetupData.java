package io.commercebridge.testkit.dynamics.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.testkit.dynamics.schema.Column.Access;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The set-up data that customers register in their own organization, read from {@code bridge/dynamics/} on the class
 * path: the simulator runs on the very files that are shipped.
 */
public final class SetupData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SetupData() {}

    /** One file of the folder, for example {@code steps.json}. */
    public static JsonNode read(String file) {
        String resource = "/bridge/dynamics/" + file;
        try (InputStream in = Objects.requireNonNull(SetupData.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** @param sets entity set per table, for lookups */
    static List<Column> columns(JsonNode tables, String table, Map<String, String> sets) {
        return stream(tables)
                .filter(node -> node.path("table").asText().equals(table))
                .flatMap(node -> stream(node.path("columns")))
                .map(node -> column(node, navigations(node, sets)))
                .toList();
    }

    /** A column without bounds, choices or targets. */
    static Column plain(String name, Kind kind, int maxLength) {
        return new Column(name, kind, maxLength, Range.OPEN, Access.OPTIONAL, Map.of(), List.of());
    }

    /** @param without names of keys that this organization lacks */
    static List<AlternateKey> keys(JsonNode keys, String table, Set<String> without) {
        return stream(keys)
                .filter(node -> node.path("table").asText().equals(table))
                .map(node -> new AlternateKey(
                        node.path("name").asText(),
                        stream(node.path("columns")).map(JsonNode::asText).toList()))
                .filter(key -> !without.contains(key.name()))
                .toList();
    }

    private static List<Navigation> navigations(JsonNode node, Map<String, String> sets) {
        String target = node.path("target").asText();
        if (target.isEmpty()) {
            return List.of();
        }
        String set = Objects.requireNonNull(sets.get(target), () -> "the set-up data has a lookup to " + target);
        return List.of(new Navigation(node.path("schemaName").asText(), set));
    }

    private static Column column(JsonNode node, List<Navigation> navigations) {
        Kind kind = Kind.ofAttribute(node.path("type").asText());
        return new Column(
                node.path("name").asText(),
                kind,
                node.path("maxLength").asInt(),
                Range.between(node.path("min"), node.path("max")),
                // A yes/no column has a default, which is filled in as it is for those that forms require.
                kind == Kind.BOOLEAN ? Access.FORM_REQUIRED : Access.OPTIONAL,
                choices(node.path("choices")),
                navigations);
    }

    private static Map<Integer, String> choices(JsonNode choices) {
        return stream(choices)
                .collect(Collectors.toMap(choice -> choice.path("value").asInt(), choice -> choice.path("label")
                        .asText()));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
