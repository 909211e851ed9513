package io.commercebridge.testkit.commerce.odata.persist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.odata.wire.Edm;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One item of a request body, checked against its integration object item. */
record Payload(IntegrationItem item, ObjectNode json) {
    private static final Set<String> IGNORED = Set.of("integrationKey", "@odata.context", "__metadata");
    private static final String LOCALIZED = "localizedAttributes";

    /** @throws ODataException 400 {@code invalid_property} for a property that the integration object does not have */
    Payload {
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            boolean known = item.find(property.getKey()).isPresent()
                    || IGNORED.contains(property.getKey())
                    || (property.getKey().equals(LOCALIZED) && item.hasLocalized());
            if (!known) {
                throw ODataException.badRequest(
                        "invalid_property",
                        "The property [" + property.getKey() + "] is not defined for [" + item.code() + "]");
            }
        }
    }

    static Payload of(IntegrationItem item, JsonNode json, String place) {
        if (json instanceof ObjectNode object) {
            return new Payload(item, object);
        }
        throw ODataException.badRequest("odata_error", "[" + place + "] must be an object, found " + json);
    }

    boolean names(IntegrationAttribute attribute) {
        return json.has(attribute.name());
    }

    Optional<JsonNode> value(IntegrationAttribute attribute) {
        return Optional.ofNullable(json.get(attribute.name())).filter(node -> !node.isNull());
    }

    /** What the payload says about attributes other than keys, in its own order. */
    List<IntegrationAttribute> mentioned() {
        List<IntegrationAttribute> mentioned = new ArrayList<>();
        json.properties().forEach(property -> item.find(property.getKey())
                .filter(attribute -> !attribute.unique())
                .filter(attribute -> !attribute.attribute().is(Attribute.Flag.READONLY))
                .filter(_ -> !property.getValue().has("__deferred"))
                .ifPresent(mentioned::add));
        return mentioned;
    }

    /** The list of translations; empty optional when the payload has none. */
    Optional<JsonNode> translations() {
        return Optional.ofNullable(json.get(LOCALIZED)).filter(JsonNode::isArray);
    }

    static Object atomic(IntegrationAttribute attribute, JsonNode value) {
        Object read = Edm.read(attribute.name(), attribute.attribute().atomic().orElseThrow(), value);
        return attribute.attribute().is(Attribute.Flag.LOWERCASE)
                ? String.valueOf(read).toLowerCase(Locale.ROOT)
                : read;
    }
}
