package io.commercebridge.mapping.fulfilment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that notifications have told of a shipment, in whatever order and however often they came: the furthest milestone,
 * and of everything else what was told last.
 *
 * @param number of the shipment
 */
public record ToldShipment(String number, Milestone milestone, Map<Detail, Told> details) {

    /** What a notification may tell besides its milestone. */
    public enum Detail {
        TRACKING_NUMBER,
        CARRIER,
        EXPECTED,
        SHIPPED,
        DELIVERED,
        LINES
    }

    /** A detail and the moment that it is of. */
    public record Told(String value, Instant at) {

        public Told {
            requireNonNull(value, "value");
            requireNonNull(at, "at");
        }

        /** The later one; of two at one moment always the same one. */
        Told orLater(Told other) {
            int order = at.compareTo(other.at);
            return order > 0 || order == 0 && value.compareTo(other.value) >= 0 ? this : other;
        }
    }

    public ToldShipment {
        requireNonNull(number, "number");
        requireNonNull(milestone, "milestone");
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** What both tell. */
    public ToldShipment and(ToldShipment other) {
        Map<Detail, Told> all = new TreeMap<>(details);
        other.details.forEach((detail, told) -> all.merge(detail, told, Told::orLater));
        return new ToldShipment(number, milestone.orFurther(other.milestone), all);
    }

    public Journey journey() {
        return new Journey(
                find(Detail.TRACKING_NUMBER, Function.identity()),
                find(Detail.CARRIER, Function.identity()),
                find(Detail.EXPECTED, Instant::parse),
                find(Detail.SHIPPED, Instant::parse),
                find(Detail.DELIVERED, Instant::parse));
    }

    /** Absent if no notification has told them. */
    public Optional<Quantities> quantities() {
        return find(Detail.LINES, Quantities::parse);
    }

    private <T> Optional<T> find(Detail detail, Function<String, T> reader) {
        return Optional.ofNullable(details.get(detail)).map(Told::value).map(reader);
    }

    /** As a shipment of its own. */
    public Shipment shipment(String key) {
        return new Shipment(key, number, milestone, Optional.of(journey()), quantities());
    }

    /** The shipment of the same number, of which its source tells; it counts before what was told, but for the milestone. */
    public Shipment over(Shipment shipment) {
        return new Shipment(
                shipment.key(),
                shipment.name(),
                shipment.milestone().orFurther(milestone),
                shipment.journey().map(journey -> journey.or(journey())),
                shipment.quantities()
                        .filter(lines -> !lines.isEmpty())
                        .or(this::quantities)
                        .or(shipment::quantities));
    }
}
