package io.commercebridge.testkit.dynamics.webhook;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.records.Change;
import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.schema.SetupData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A registered webhook step: which changes are sent, and with which images of the row.
 *
 * @param synchronous sent inside the transaction, which fails with it; otherwise after the commit
 * @param filter columns of which an update must write one; empty sends every update
 */
public record Step(
        UUID id,
        String name,
        Message message,
        String table,
        boolean synchronous,
        List<String> filter,
        List<Image> images) {

    /**
     * A copy of columns that travels with the event.
     *
     * @param before as they were, or as they are now
     * @param attributes empty for all columns
     */
    public record Image(String alias, boolean before, List<String> attributes) {
        public Image {
            requireNonNull(alias, "alias");
            attributes = List.copyOf(attributes);
        }
    }

    public Step {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(message, "message");
        requireNonNull(table, "table");
        filter = List.copyOf(filter);
        images = List.copyOf(images);
    }

    /** The steps that the bridge's set-up data registers. */
    public static List<Step> registered() {
        return stream(SetupData.read("steps.json")).map(Step::parse).toList();
    }

    private static Step parse(JsonNode node) {
        return new Step(
                UUID.fromString(node.path("id").asText()),
                node.path("name").asText(),
                Message.of(node.path("message").asText()),
                node.path("table").asText(),
                node.path("mode").asText().equals("sync"),
                texts(node.path("filteringAttributes")),
                stream(node.path("images"))
                        .map(image -> new Image(
                                image.path("alias").asText(),
                                image.path("type").asText().equals("pre"),
                                texts(image.path("attributes"))))
                        .toList());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    /** The same step in the other mode. */
    public Step inMode(boolean synchronously) {
        return new Step(id, name, message, table, synchronously, filter, images);
    }

    /** Whether the change is sent; a written column counts even when its value is the old one. */
    boolean wants(Change change) {
        return change.message() == message
                && change.table().logical().equals(table)
                && (message != Message.UPDATE
                        || filter.isEmpty()
                        || filter.stream().anyMatch(change.target()::containsKey));
    }
}
