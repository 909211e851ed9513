package io.commercebridge.mapping.fulfilment;

import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Consignments and orders as {@code BridgeConsignment} takes them. A consignment's address is its order's, which SAP Commerce
 * puts in itself: no key names an address inside an order.
 */
public final class ConsignmentItems {
    private static final String CODE = "code";

    /** The order that a consignment belongs to, by its key. */
    public record Target(String code, Optional<String> versionId) {

        ItemValues order() {
            return ItemValues.item().set(CODE, code).set("versionID", versionId).build();
        }
    }

    private ConsignmentItems() {}

    /** An entry that the consignment had before and has no more is written with none of it: POST removes nothing. */
    public static ItemValues toConsignment(
            Consignment consignment, Optional<Consignment> before, Target target, String status) {
        Journey journey = consignment.journey();
        return ItemValues.item()
                .set(CODE, consignment.code())
                .set("order", target.order())
                .set("status", ItemValues.by(CODE, status))
                .set("trackingID", journey.trackingNumber())
                .set("carrier", journey.carrier())
                .set("namedDeliveryDate", journey.expected())
                .set("shippingDate", journey.shipped())
                .set("consignmentEntries", entries(consignment, before, target))
                .build();
    }

    private static List<ItemValues> entries(Consignment consignment, Optional<Consignment> before, Target target) {
        Set<Integer> numbers = new TreeSet<>(consignment.quantities().entries());
        before.ifPresent(known -> numbers.addAll(known.quantities().entries()));
        List<ItemValues> entries = new ArrayList<>();
        for (int number : numbers) {
            ItemValues orderEntry = ItemValues.item()
                    .set("entryNumber", number)
                    .set("order", target.order())
                    .build();
            entries.add(ItemValues.item()
                    .set("orderEntry", orderEntry)
                    .set("quantity", BigDecimal.valueOf(consignment.quantities().of(number)))
                    .set(
                            "shippedQuantity",
                            BigDecimal.valueOf(consignment.sent().of(number)))
                    .build());
        }
        return entries;
    }

    /** The order's delivery status. */
    public static ItemValues toDeliveryStatus(Target target, DeliveryStatus status) {
        return target.order()
                .and(ItemValues.item()
                        .set("deliveryStatus", ItemValues.by(CODE, status.name()))
                        .build()
                        .attributes());
    }
}
