package io.commercebridge.testkit.dynamics.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.commercebridge.testkit.dynamics.records.Change;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.ParentCall.Activity;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Optional;
import java.util.UUID;

/** Builds the context of the action behind an update: only here do its own parameters travel. */
final class ParentContext {
    private static final int MAIN_OPERATION = 30;

    private final Schema schema;
    private final Values values;

    ParentContext(Schema schema, Values values) {
        this.schema = schema;
        this.values = values;
    }

    /** @param json what the context has in common with that of the update */
    ObjectNode of(ObjectNode json, Change change, ParentCall parent) {
        json.put("MessageName", parent.name());
        json.put("Stage", MAIN_OPERATION);
        json.put("Depth", change.origin().depth());
        ArrayNode inputs = Values.pairs();
        parent.inputs().forEach((name, value) -> Values.pair(inputs, name, input(value)));
        json.set("InputParameters", inputs);
        json.putArray("OutputParameters");
        json.putArray("PreEntityImages");
        json.putArray("PostEntityImages");
        ObjectNode variable = json.putArray("SharedVariables").addObject().put("key", "ChangedEntityTypes");
        variable.putArray("value")
                .addObject()
                .put("__type", "KeyValuePairOfstringstring:#System.Collections.Generic")
                .put("key", change.table().logical())
                .put("value", "Update");
        return json.putNull("ParentContext");
    }

    private JsonNode input(Object value) {
        return switch (value) {
            case Ref ref -> Values.reference(ref, true);
            case Integer option -> Values.option(option);
            case Boolean flag -> BooleanNode.valueOf(flag);
            case UUID id -> TextNode.valueOf(id.toString());
            case Activity activity -> {
                Table table = schema.table(activity.table());
                UUID id = (UUID) activity.values().getOrDefault(table.key(), new UUID(0, 0));
                yield values.entity(table, id, activity.values(), Optional.empty());
            }
            default -> throw new IllegalArgumentException("parameter " + value);
        };
    }
}
