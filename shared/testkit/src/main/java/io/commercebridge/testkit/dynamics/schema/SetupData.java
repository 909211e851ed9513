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

    static List<Column> columns(JsonNode tables, String table) {
        return stream(tables)
                .filter(node -> node.path("table").asText().equals(table))
                .flatMap(node -> stream(node.path("columns")))
                .map(SetupData::column)
                .toList();
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

    private static Column column(JsonNode node) {
        Kind kind = Kind.ofAttribute(node.path("type").asText());
        return new Column(
                node.path("name").asText(),
                kind,
                node.path("maxLength").asInt(),
                Range.between(node.path("min"), node.path("max")),
                // A yes/no column has a default, which is filled in as it is for those that forms require.
                kind == Kind.BOOLEAN ? Access.FORM_REQUIRED : Access.OPTIONAL,
                choices(node.path("choices")),
                List.of());
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
