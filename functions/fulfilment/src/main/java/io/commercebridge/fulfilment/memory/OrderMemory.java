package io.commercebridge.fulfilment.memory;

import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is remembered of an order between two events.
 *
 * @param consignments by the key of the shipment, which keeps its consignment whatever its name becomes
 * @param told what notifications have told, by the number of the shipment: nobody can be asked for it again
 */
public record OrderMemory(Map<String, Remembered> consignments, Map<String, ToldShipment> told) {
    public static final OrderMemory NONE = new OrderMemory(Map.of(), Map.of());

    private static final String TOLD = "told:";

    /** The consignment of a shipment, and how far it had come. */
    public record Remembered(String code, Milestone milestone) {}

    public OrderMemory {
        consignments = Collections.unmodifiableMap(new TreeMap<>(consignments));
        told = Collections.unmodifiableMap(new TreeMap<>(told));
    }

    /** What a shipment is remembered by of which only notifications tell. */
    public static String keyOf(ToldShipment told) {
        return toldKey(told.number());
    }

    public static String toldKey(String number) {
        return TOLD + number;
    }

    public static boolean isTold(String key) {
        return key.startsWith(TOLD);
    }

    public Optional<Remembered> find(String key) {
        return Optional.ofNullable(consignments.get(key));
    }

    public Optional<String> codeOf(String key) {
        return find(key).map(Remembered::code);
    }

    /** With what a notification tells, if there is one. */
    public OrderMemory with(Optional<ToldShipment> notification) {
        Map<String, ToldShipment> all = new TreeMap<>(told);
        notification.ifPresent(one -> all.merge(one.number(), one, ToldShipment::and));
        return new OrderMemory(consignments, all);
    }

    public OrderMemory with(Map<String, Remembered> known) {
        Map<String, Remembered> all = new TreeMap<>(consignments);
        all.putAll(known);
        return new OrderMemory(all, told);
    }
}
