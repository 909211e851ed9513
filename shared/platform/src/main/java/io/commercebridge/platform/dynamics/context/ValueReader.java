package io.commercebridge.platform.dynamics.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.context.AttributeValue.Bool;
import io.commercebridge.platform.dynamics.context.AttributeValue.Choice;
import io.commercebridge.platform.dynamics.context.AttributeValue.Choices;
import io.commercebridge.platform.dynamics.context.AttributeValue.Cleared;
import io.commercebridge.platform.dynamics.context.AttributeValue.Collection;
import io.commercebridge.platform.dynamics.context.AttributeValue.Items;
import io.commercebridge.platform.dynamics.context.AttributeValue.Moment;
import io.commercebridge.platform.dynamics.context.AttributeValue.Money;
import io.commercebridge.platform.dynamics.context.AttributeValue.RecordValue;
import io.commercebridge.platform.dynamics.context.AttributeValue.Reference;
import io.commercebridge.platform.dynamics.context.AttributeValue.Text;
import io.commercebridge.platform.dynamics.context.AttributeValue.Unknown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Turns JSON into typed values. What it does not know it keeps; what it knows but cannot read it refuses. */
final class ValueReader {

    private ValueReader() {}

    /** An array of {@code {key, value}}, absent and null being empty. */
    static <T> Map<String, T> pairs(JsonNode array, String path, BiFunction<JsonNode, String, T> read) {
        Map<String, T> pairs = new LinkedHashMap<>();
        if (array.isMissingNode() || array.isNull()) {
            return pairs;
        }
        if (!array.isArray()) {
            throw Malformed.at(path, "is not an array of key and value");
        }
        for (JsonNode pair : array) {
            JsonNode key = pair.path("key");
            if (!key.isTextual()) {
                throw Malformed.at(path + "/" + pairs.size(), "has no key");
            }
            String name = key.textValue();
            if (pairs.put(name, read.apply(pair.path("value"), path + "/" + name)) != null) {
                throw Malformed.at(path, "holds the key \"" + name + "\" twice");
            }
        }
        return pairs;
    }

    static AttributeValue value(JsonNode json, String path) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> new Cleared();
            case BOOLEAN -> new Bool(json.booleanValue());
            case NUMBER -> new AttributeValue.Number(json.decimalValue());
            case STRING -> text(json.textValue());
            case ARRAY -> array(json, path);
            case OBJECT -> object(json, path);
            case BINARY, POJO -> new Unknown("", json.toString());
        };
    }

    static Entity entity(JsonNode json, String path) {
        if (!json.isObject()) {
            throw Malformed.at(path, "is not a record");
        }
        Map<String, String> formatted = new LinkedHashMap<>();
        pairs(json.path("FormattedValues"), path + "/FormattedValues", ValueReader::value)
                .forEach((column, value) -> {
                    if (value instanceof Text text) {
                        formatted.put(column, text.value());
                    }
                });
        return new Entity(
                json.path("LogicalName").asText(),
                guid(json.path("Id"), path + "/Id"),
                pairs(json.path("Attributes"), path + "/Attributes", ValueReader::value),
                formatted,
                optionalText(json.path("RowVersion")));
    }

    static EntityReference reference(JsonNode json, String path) {
        return new EntityReference(
                json.path("LogicalName").asText(),
                guid(json.path("Id"), path + "/Id").filter(id -> !id.equals(new UUID(0, 0))),
                optionalText(json.path("Name")),
                pairs(json.path("KeyAttributes"), path + "/KeyAttributes", ValueReader::value));
    }

    static Optional<String> optionalText(JsonNode json) {
        return json.isNull() || json.isMissingNode() ? Optional.empty() : Optional.of(json.asText());
    }

    /** A GUID with or without braces; absent, null and empty are absent. */
    static Optional<UUID> guid(JsonNode json, String path) {
        String text = json.isTextual() ? json.textValue().replaceAll("[{}]", "") : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() != 36) {
            throw Malformed.at(path, "is not a GUID");
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Malformed.at(path, "is not a GUID");
        }
    }

    private static AttributeValue text(String text) {
        Optional<AttributeValue> moment = DateForm.parse(text).map(Moment::new);
        return moment.orElseGet(() -> new Text(text));
    }

    private static AttributeValue array(JsonNode json, String path) {
        List<AttributeValue> values = new ArrayList<>();
        List<Integer> choices = new ArrayList<>();
        for (JsonNode element : json) {
            AttributeValue value = value(element, path + "/" + values.size());
            values.add(value);
            if (value instanceof Choice choice) {
                choices.add(choice.value());
            }
        }
        boolean all = !values.isEmpty() && choices.size() == values.size();
        return all ? new Choices(choices) : new Items(values);
    }

    private static AttributeValue object(JsonNode json, String path) {
        String declared = json.path("__type").asText("");
        int colon = declared.indexOf(':');
        String type = colon < 0 ? declared : declared.substring(0, colon);
        JsonNode value = json.path("Value");
        return switch (type) {
            case "OptionSetValue" -> value.isNull() ? new Cleared() : new Choice(whole(value, path));
            case "Money" -> value.isNull() ? new Cleared() : new Money(amount(value, path));
            case "EntityReference" -> new Reference(reference(json, path));
            case "Entity" -> new RecordValue(entity(json, path));
            case "EntityCollection" -> new Collection(entities(json.path("Entities"), path + "/Entities"));
            default -> new Unknown(type, json.toString());
        };
    }

    private static List<Entity> entities(JsonNode json, String path) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode one : json) {
            entities.add(entity(one, path + "/" + entities.size()));
        }
        return entities;
    }

    private static int whole(JsonNode json, String path) {
        if (json.isIntegralNumber() && json.canConvertToInt()) {
            return json.intValue();
        }
        throw Malformed.at(path + "/Value", "is not the whole number of a choice");
    }

    private static BigDecimal amount(JsonNode json, String path) {
        if (json.isNumber()) {
            return json.decimalValue();
        }
        throw Malformed.at(path + "/Value", "is not an amount");
    }
}
