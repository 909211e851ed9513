package io.commercebridge.testkit.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Finds things in a RemoteExecutionContext, where everything is a list of pairs. */
public final class Contexts {
    private Contexts() {}

    public static JsonNode parameter(JsonNode context, String list, String key) {
        for (JsonNode pair : context.path(list)) {
            if (pair.path("key").asText().equals(key)) {
                return pair.path("value");
            }
        }
        return context.path("no " + key);
    }

    /** The attributes by name. */
    public static ObjectNode attributes(JsonNode entity) {
        ObjectNode attributes = Fixture.JSON.createObjectNode();
        entity.path("Attributes")
                .forEach(pair -> attributes.set(pair.path("key").asText(), pair.path("value")));
        return attributes;
    }

    public static List<String> names(ObjectNode attributes) {
        return attributes.properties().stream().map(Map.Entry::getKey).toList();
    }
}
