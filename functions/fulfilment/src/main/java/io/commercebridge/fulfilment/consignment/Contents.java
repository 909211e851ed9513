package io.commercebridge.fulfilment.consignment;

import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.source.OrderView;
import io.commercebridge.fulfilment.source.ShipmentRow;
import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all sources say of an order, as fingerprints: where they are as they were, SAP Commerce need not be asked. */
final class Contents {
    /** What the sales order itself says is remembered by. */
    static final String ORDER = "order";

    private static final String GONE = "gone";

    private Contents() {}

    static Map<String, Fingerprint> of(OrderView view, OrderMemory memory) {
        Map<String, Fingerprint> parts = new HashMap<>();
        memory.consignments().keySet().stream()
                .filter(key -> !OrderMemory.isTold(key))
                .forEach(key -> parts.put(key, print(GONE)));
        for (ShipmentRow shipment : view.shipments()) {
            parts.put(shipment.id(), print(shipment.content()));
        }
        memory.told().values().forEach(told -> parts.put(OrderMemory.keyOf(told), print(told.toString())));
        parts.put(ORDER, print(view.order().content()));
        return parts;
    }

    /** The same without those that did not go over, so that they are looked at again. */
    static Map<String, Fingerprint> without(Map<String, Fingerprint> parts, Set<String> refused) {
        Map<String, Fingerprint> rest = new HashMap<>(parts);
        rest.keySet().removeAll(refused);
        // What is refused and no shipment is the order's own.
        if (!parts.keySet().containsAll(refused)) {
            rest.remove(ORDER);
        }
        return rest;
    }

    private static Fingerprint print(String content) {
        return Fingerprint.of(Map.of("content", Optional.of(content)));
    }
}
