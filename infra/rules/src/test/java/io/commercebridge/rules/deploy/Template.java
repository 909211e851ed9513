package io.commercebridge.rules.deploy;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The SAM template as a tree; a short intrinsic such as {@code !Ref X} becomes an object {@code {"!Ref": "X"}}. */
record Template(JsonNode root) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Template parse(String yaml) {
        return new Template(json(new Yaml().compose(new StringReader(yaml))));
    }

    /** Properties of all resources of a type, by logical id. */
    Map<String, JsonNode> resources(String type) {
        return root.path("Resources").properties().stream()
                .filter(entry -> entry.getValue().path("Type").asText().equals(type))
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().path("Properties"),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /** Properties of one resource; a missing node where there is none. */
    JsonNode resource(String id) {
        return root.path("Resources").path(id).path("Properties");
    }

    Map<String, JsonNode> functions() {
        return resources("AWS::Serverless::Function");
    }

    /** Properties of the event source mapping of every function that a queue feeds, by the function's logical id. */
    Map<String, JsonNode> queueEvents() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        functions().forEach((id, function) -> events(function, "SQS").forEach(event -> found.put(id, event)));
        return found;
    }

    /** Folder of the function in the source tree, by the zip that it deploys. */
    static String folder(JsonNode function) {
        return function.path("CodeUri").asText().replaceAll("^functions/([^/]+)/target/function\\.zip$", "$1");
    }

    static JsonNode environment(JsonNode function) {
        return function.path("Environment").path("Variables");
    }

    static Stream<JsonNode> events(JsonNode function, String type) {
        return function.path("Events").properties().stream()
                .map(Map.Entry::getValue)
                .filter(event -> event.path("Type").asText().equals(type))
                .map(event -> event.path("Properties"));
    }

    /** The logical id in {@code !Ref X} or {@code !GetAtt X.Arn}; empty text for anything else. */
    static String target(JsonNode reference) {
        String text = reference.has("!Ref")
                ? reference.path("!Ref").asText()
                : reference.path("!GetAtt").asText();
        return text.replaceAll("\\..*", "");
    }

    static List<JsonNode> listed(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany.valueStream().toList() : List.of(oneOrMany);
    }

    private static JsonNode json(Node node) {
        JsonNode plain =
                switch (node) {
                    case ScalarNode scalar -> JSON.textNode(scalar.getValue());
                    case SequenceNode sequence -> array(sequence);
                    case MappingNode mapping -> object(mapping);
                    default ->
                        throw new IllegalArgumentException("an alias, which CloudFormation does not know: " + node);
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? JSON.objectNode().set(tag, plain) : plain;
    }

    private static JsonNode array(SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(value -> array.add(json(value)));
        return array;
    }

    private static JsonNode object(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
        }
        return object;
    }
}
