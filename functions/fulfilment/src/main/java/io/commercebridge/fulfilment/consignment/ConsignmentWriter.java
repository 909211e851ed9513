package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.ConsignmentItems;
import io.commercebridge.mapping.fulfilment.DeliveryStatus;
import io.commercebridge.mapping.fulfilment.FulfilmentCodes;
import io.commercebridge.mapping.fulfilment.plan.ConsignmentPlan;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import java.util.ArrayList;
import java.util.List;

/** Writes consignments and what the order shows of them, all or nothing, in one request. */
final class ConsignmentWriter {
    private static final EntitySet CONSIGNMENTS = new EntitySet(ShopOrders.OBJECT, "Consignments");

    /** Puts the order's address into a new consignment; see {@code infra/commerce/bridge-fulfilment.impex}. */
    private static final String ADDRESS_HOOK = "model://bridgeShipTo";

    private final CommerceClient commerce;
    private final FulfilmentCodes codes;

    ConsignmentWriter(CommerceClient commerce, FulfilmentCodes codes) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.codes = requireNonNull(codes, "codes");
    }

    /** False if there was nothing to write. */
    boolean write(ShopOrder order, ConsignmentPlan plan, String eventId) {
        List<Change> changes = new ArrayList<>();
        for (Consignment next : plan.writes()) {
            String status = codes.status(next.milestone().orElseThrow());
            changes.add(Change.upsert(
                    CONSIGNMENTS,
                    ItemBody.of(ConsignmentItems.toConsignment(
                            next, plan.before().find(next.code()), order.target(), status))));
        }
        DeliveryStatus status = plan.after().deliveryStatus();
        boolean told = order.shows(status) || changes.isEmpty() && status == DeliveryStatus.NOTSHIPPED;
        if (!told) {
            changes.add(Change.upsert(
                    ShopOrders.ORDERS, ItemBody.of(ConsignmentItems.toDeliveryStatus(order.target(), status))));
        }
        if (changes.isEmpty()) {
            return false;
        }
        WriteOptions options = WriteOptions.causedBy(eventId).through(ADDRESS_HOOK);
        List<PartOutcome> outcomes = commerce.batch(ShopOrders.OBJECT, List.of(new ChangeSet(changes)), options);
        if (outcomes.getFirst() instanceof PartOutcome.Refused(var failure)) {
            throw failure;
        }
        return true;
    }
}
