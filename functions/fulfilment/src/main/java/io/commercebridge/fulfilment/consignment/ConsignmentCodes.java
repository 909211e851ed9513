package io.commercebridge.fulfilment.consignment;

import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.memory.OrderMemory.Remembered;
import io.commercebridge.mapping.fulfilment.plan.OrderConsignments;
import java.util.HashSet;
import java.util.Set;

/** Names consignments after their order and shipment. A shipment keeps the one it had; a second of its name gets its own. */
final class ConsignmentCodes {
    private static final int SHORT_ID = 8;

    private final String orderCode;
    private final OrderMemory memory;
    private final Set<String> taken = new HashSet<>();

    ConsignmentCodes(String orderCode, OrderMemory memory) {
        this.orderCode = orderCode;
        this.memory = memory;
        memory.consignments().values().stream().map(Remembered::code).forEach(taken::add);
    }

    /** The code for the shipment of this key; one that was told first under its number has that one's. */
    String of(String key, String name) {
        return memory.codeOf(key)
                .or(() -> memory.codeOf(OrderMemory.toldKey(name)))
                .orElseGet(() -> next(key, name));
    }

    private String next(String key, String name) {
        String code = orderCode + "-" + name;
        if (OrderConsignments.isReserved(name) || !taken.add(code)) {
            code = code + "-" + key.substring(0, Math.min(SHORT_ID, key.length()));
            taken.add(code);
        }
        return code;
    }
}
