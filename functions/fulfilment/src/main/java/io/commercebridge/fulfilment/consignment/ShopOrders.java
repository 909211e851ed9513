package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.ConsignmentItems.Target;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.plan.Consignments;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.BridgeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an order with its consignments, in one request. */
final class ShopOrders {
    static final String OBJECT = "BridgeConsignment";
    static final EntitySet ORDERS = new EntitySet(OBJECT, "Orders");

    private static final String CODE = "code";
    private static final String EXPAND = "deliveryAddress,deliveryStatus,entries,consignments/status,"
            + "consignments/consignmentEntries/orderEntry";

    private final CommerceClient commerce;
    private final FulfilmentCodes codes;

    ShopOrders(CommerceClient commerce, FulfilmentCodes codes) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.codes = requireNonNull(codes, "codes");
    }

    /**
     * Empty if the shop does not have it any more.
     *
     * @throws BridgeException permanent if nothing can be shipped to it
     */
    Optional<ShopOrder> read(String key) {
        return commerce.read(ORDERS.item(IntegrationKey.parse(key)), EXPAND)
                .map(json -> order(key, new CommerceItem("Order", json)));
    }

    private ShopOrder order(String key, CommerceItem item) {
        String code = item.requiredText(CODE);
        if (item.item("deliveryAddress").isEmpty()) {
            throw BridgeException.refused(
                    "order " + code + " has no delivery address, and a consignment needs one",
                    "Give the order in SAP Commerce a delivery address, then replay.");
        }
        Map<Integer, Long> ordered = new HashMap<>();
        item.items("entries").forEach(entry -> ordered.put(number(entry), whole(entry, "quantity")));
        Map<String, Consignment> consignments = new LinkedHashMap<>();
        item.items("consignments").stream()
                .map(this::consignment)
                .forEach(consignment -> consignments.put(consignment.code(), consignment));
        return new ShopOrder(
                key,
                new Target(code, item.text("versionID")),
                ordered.keySet(),
                new Consignments(code, new Quantities(ordered), consignments),
                item.code("deliveryStatus"));
    }

    private Consignment consignment(CommerceItem item) {
        Optional<Milestone> milestone = item.code("status").flatMap(codes::reachedBy);
        List<CommerceItem> entries = item.items("consignmentEntries");
        Quantities quantities = sum(entries, "quantity");
        Quantities sent = sum(entries, "shippedQuantity");
        boolean untold = sent.isEmpty() && milestone.filter(Milestone::isSent).isPresent();
        return new Consignment(
                item.requiredText(CODE),
                milestone,
                new Journey(
                        item.text("trackingID").filter(text -> !text.isEmpty()),
                        item.text("carrier").filter(text -> !text.isEmpty()),
                        item.date("namedDeliveryDate"),
                        item.date("shippingDate"),
                        Optional.empty()),
                quantities,
                untold ? quantities : sent);
    }

    private static Quantities sum(List<CommerceItem> entries, String attribute) {
        Map<Integer, Long> all = new HashMap<>();
        for (CommerceItem entry : entries) {
            CommerceItem of = entry.item("orderEntry").orElseThrow(() -> entry.refused("orderEntry", "is missing"));
            all.merge(number(of), whole(entry, attribute), Long::sum);
        }
        return new Quantities(all);
    }

    private static int number(CommerceItem entry) {
        return entry.requiredDecimal("entryNumber").intValueExact();
    }

    private static long whole(CommerceItem item, String attribute) {
        return item.amount(attribute).longValue();
    }
}
