package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.ConsignmentItems.Target;
import io.commercebridge.mapping.fulfilment.DeliveryStatus;
import io.commercebridge.mapping.fulfilment.plan.Consignments;
import java.util.Optional;
import java.util.Set;

/**
 * An order as SAP Commerce has it, in what concerns its shipment.
 *
 * @param key its integration key
 * @param entries the numbers of its entries, also of those that were cancelled
 * @param deliveryStatus as it is shown; empty before anything was
 */
record ShopOrder(
        String key, Target target, Set<Integer> entries, Consignments consignments, Optional<String> deliveryStatus) {

    ShopOrder {
        requireNonNull(key, "key");
        requireNonNull(target, "target");
        entries = Set.copyOf(entries);
        requireNonNull(consignments, "consignments");
        requireNonNull(deliveryStatus, "deliveryStatus");
    }

    String code() {
        return target.code();
    }

    boolean shows(DeliveryStatus status) {
        return deliveryStatus.filter(status.name()::equals).isPresent();
    }
}
