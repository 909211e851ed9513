package io.commercebridge.fulfilment.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.fulfilment.memory.OrderMemory.Remembered;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.mapping.fulfilment.ToldShipment.Detail;
import io.commercebridge.mapping.fulfilment.ToldShipment.Told;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.remote.wire.WireJson;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The form in which an {@link OrderMemory} is kept with the correlation. */
public final class MemoryText {
    private static final String CONSIGNMENTS = "consignments";
    private static final String TOLD = "told";

    private MemoryText() {}

    public static String of(OrderMemory memory) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        ObjectNode consignments = text.putObject(CONSIGNMENTS);
        memory.consignments().forEach((key, known) -> consignments
                .putArray(key)
                .add(known.code())
                .add(known.milestone().id()));
        ObjectNode told = text.putObject(TOLD);
        memory.told().forEach((number, shipment) -> write(shipment, told.putObject(number)));
        return WireJson.write(text);
    }

    private static void write(ToldShipment shipment, ObjectNode json) {
        json.put("", shipment.milestone().id());
        shipment.details().forEach((detail, told) -> json.putArray(detail.name())
                .add(told.value())
                .add(told.at().toString()));
    }

    /** What is remembered of a record. */
    public static OrderMemory of(Correlation known) {
        return known.written().flatMap(Written::state).map(MemoryText::parse).orElse(OrderMemory.NONE);
    }

    public static OrderMemory parse(String text) {
        JsonNode json = WireJson.parse(text);
        Map<String, Remembered> consignments = new HashMap<>();
        json.path(CONSIGNMENTS)
                .properties()
                .forEach(known -> consignments.put(
                        known.getKey(),
                        new Remembered(
                                known.getValue().path(0).asText(),
                                milestone(known.getValue().path(1)))));
        Map<String, ToldShipment> told = new HashMap<>();
        json.path(TOLD)
                .properties()
                .forEach(shipment -> told.put(shipment.getKey(), read(shipment.getKey(), shipment.getValue())));
        return new OrderMemory(consignments, told);
    }

    private static ToldShipment read(String number, JsonNode json) {
        Map<Detail, Told> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            JsonNode told = json.path(detail.name());
            if (told.isArray()) {
                details.put(
                        detail,
                        new Told(
                                told.path(0).asText(),
                                Instant.parse(told.path(1).asText())));
            }
        }
        return new ToldShipment(number, milestone(json.path("")), details);
    }

    private static Milestone milestone(JsonNode json) {
        return Milestone.of(json.asText()).orElseThrow();
    }
}
