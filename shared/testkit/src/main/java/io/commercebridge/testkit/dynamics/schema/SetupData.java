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

    static List<AlternateKey> keys(JsonNode keys, String table) {
        return stream(keys)
                .filter(node -> node.path("table").asText().equals(table))
                .map(node -> new AlternateKey(
                        node.path("name").asText(),
                        stream(node.path("columns")).map(JsonNode::asText).toList()))
                .toList();
    }

    private static Column column(JsonNode node) {
        return new Column(
                node.path("name").asText(),
                Kind.of(node.path("type").asText()),
                node.path("maxLength").asInt(),
                Range.OPEN,
                Access.OPTIONAL,
                Map.of(),
                List.of());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
