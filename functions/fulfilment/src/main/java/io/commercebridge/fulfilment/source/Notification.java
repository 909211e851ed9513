package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.mapping.fulfilment.ToldShipment.Detail;
import io.commercebridge.mapping.fulfilment.ToldShipment.Told;
import io.commercebridge.platform.remote.wire.WireJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads the body of a plug-in's {@code fulfilment.milestone}. */
public final class Notification {
    private static final String REMEDY = "Correct the plug-in; see the flow's README for the form.";

    private final JsonNode body;

    private Notification(JsonNode body) {
        this.body = requireNonNull(body, "body");
    }

    /** @throws MappingException naming what is missing or wrong */
    public static ToldShipment parse(String json, FulfilmentCodes codes) {
        try {
            return new Notification(WireJson.parse(json)).told(codes);
        } catch (IllegalArgumentException e) {
            throw new MappingException("the notification is no JSON", REMEDY);
        }
    }

    private ToldShipment told(FulfilmentCodes codes) {
        String shipment = required("shipment");
        Milestone milestone = codes.milestone(required("milestone"));
        Instant at = moment("occurredAt").orElseThrow(() -> refused("occurredAt", "is missing"));
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        text("trackingNumber").ifPresent(number -> details.put(Detail.TRACKING_NUMBER, number));
        text("carrier").ifPresent(carrier -> details.put(Detail.CARRIER, carrier));
        moment("expectedOn").ifPresent(day -> details.put(Detail.EXPECTED, day.toString()));
        lines().ifPresent(lines -> details.put(Detail.LINES, lines.text()));
        if (milestone == Milestone.SHIPPED) {
            details.put(Detail.SHIPPED, at.toString());
        } else if (milestone == Milestone.DELIVERED) {
            details.put(Detail.DELIVERED, at.toString());
        }
        Map<Detail, Told> told = new EnumMap<>(Detail.class);
        details.forEach((detail, value) -> told.put(detail, new Told(value, at)));
        return new ToldShipment(shipment, milestone, told);
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> refused(name, "is missing"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(body.path(name).textValue())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text.length() == "2026-03-01".length() ? text + "T00:00:00Z" : text);
            } catch (DateTimeException _) {
                throw refused(name, "is no moment such as 2026-03-01T10:00:00Z");
            }
        });
    }

    private Optional<Quantities> lines() {
        JsonNode lines = body.path("lines");
        if (!lines.isArray() || lines.isEmpty()) {
            return Optional.empty();
        }
        Quantities all = Quantities.NONE;
        for (int i = 0; i < lines.size(); i++) {
            all = all.plus(line("lines[" + i + "]", lines.get(i)));
        }
        return Optional.of(all);
    }

    private static Quantities line(String place, JsonNode line) {
        JsonNode entry = line.path("entryNumber");
        JsonNode quantity = line.path("quantity");
        if (!entry.canConvertToInt() || !entry.isIntegralNumber() || entry.intValue() < 0) {
            throw refused(place + ".entryNumber", "is no entry number");
        }
        if (!quantity.isNumber()) {
            throw refused(place + ".quantity", "is no number");
        }
        return Quantities.of(entry.intValue(), Quantities.whole(quantity.decimalValue(), "notification, " + place));
    }

    private static MappingException refused(String name, String what) {
        return new MappingException("notification: " + name + " " + what, REMEDY);
    }
}
