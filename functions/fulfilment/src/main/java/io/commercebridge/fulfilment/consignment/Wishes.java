package io.commercebridge.fulfilment.consignment;

import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.source.OrderView;
import io.commercebridge.fulfilment.source.ShipmentRow;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Shipment;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The shipments of an order, whichever source tells of them: those that are there, those that were told, those that are gone. */
final class Wishes {
    private final OrderView view;
    private final OrderMemory memory;
    private final FulfilmentCodes codes;
    private final EntryNumbers entries;
    private final List<Shipment> shipments = new ArrayList<>();
    private final Map<String, String> consignmentCodes = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();
    private final Set<String> joined = new HashSet<>();

    /** @param entries of the order that the shipments are to be of */
    Wishes(OrderView view, OrderMemory memory, FulfilmentCodes codes, EntryNumbers entries) {
        this.view = view;
        this.memory = memory;
        this.codes = codes;
        this.entries = entries;
        ConsignmentCodes names = new ConsignmentCodes(entries.orderCode(), memory);
        view.shipments().forEach(row -> add(row, names));
        memory.told().values().stream()
                .filter(told -> !joined.contains(told.number()))
                .forEach(told -> add(told, names));
        memory.consignments().forEach((key, known) -> {
            boolean there = OrderMemory.isTold(key) || consignmentCodes.containsValue(known.code());
            if (!there) {
                consignmentCodes.put(key, known.code());
                add(key, () -> Optional.of(Shipment.gone(key, known.code())));
            }
        });
    }

    List<Shipment> shipments() {
        return List.copyOf(shipments);
    }

    /** The code of the consignment, by the key of the shipment. */
    Map<String, String> consignmentCodes() {
        return Map.copyOf(consignmentCodes);
    }

    /** What cannot be read for what it is, by the key of the shipment. */
    Map<String, Refusal> refused() {
        return Map.copyOf(refused);
    }

    private void add(ShipmentRow row, ConsignmentCodes names) {
        String code = names.of(row.id(), row.name());
        consignmentCodes.put(row.id(), code);
        Optional<ToldShipment> told = toldOf(row, code);
        told.ifPresent(one -> {
            joined.add(one.number());
            consignmentCodes.put(OrderMemory.keyOf(one), code);
        });
        add(row.id(), () -> shipment(row, told.map(ToldShipment::milestone))
                .map(one -> told.map(notified -> notified.over(one)).orElse(one)));
    }

    /** What has no code on the other side does not go over; the others do. */
    private void add(String key, Supplier<Optional<Shipment>> reader) {
        try {
            Optional<Shipment> shipment = reader.get();
            shipment.map(Shipment::milestone).ifPresent(codes::status);
            shipment.ifPresent(shipments::add);
        } catch (MappingException e) {
            refused.put(key, new Refusal(String.valueOf(e.getMessage()), e.remedy()));
        }
    }

    /** Of a shipment without a milestone there is nothing to say yet. */
    private Optional<Shipment> shipment(ShipmentRow row, Optional<Milestone> told) {
        if (!row.active()) {
            return Optional.of(Shipment.gone(row.id(), row.name()));
        }
        return row.milestone()
                .map(choice -> codes.milestone(String.valueOf(choice)))
                .or(() -> told)
                .map(milestone -> milestone == Milestone.CANCELLED
                        ? Shipment.gone(row.id(), row.name())
                        : new Shipment(
                                row.id(),
                                row.name(),
                                milestone,
                                Optional.of(row.journey()),
                                Optional.of(entries.of(row))));
    }

    /** By its number, or by the consignment that it had under that number. */
    private Optional<ToldShipment> toldOf(ShipmentRow row, String code) {
        return memory.told().values().stream()
                .filter(told -> told.number().equals(row.name())
                        || memory.codeOf(OrderMemory.keyOf(told))
                                .filter(code::equals)
                                .isPresent())
                .findFirst();
    }

    private void add(ToldShipment told, ConsignmentCodes names) {
        String key = OrderMemory.keyOf(told);
        consignmentCodes.put(key, names.of(key, told.number()));
        add(key, () -> Optional.of(told.shipment(key)));
    }
}
