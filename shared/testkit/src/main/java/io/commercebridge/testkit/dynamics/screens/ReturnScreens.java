package io.commercebridge.testkit.dynamics.screens;

import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people do with returns. */
public interface ReturnScreens extends Screens {
    int PENDING = 690970000;
    int CANCELED = 690970001;
    int RECEIVED = 690970002;

    /** Adds a sub-status below one of the three system statuses. */
    default UUID createSubStatus(String name, int systemStatus) {
        return insert("msdyn_rmasubstatus", Map.of("msdyn_name", name, "msdyn_systemstatus", systemStatus));
    }

    /** Moves a return to a sub-status. */
    default void moveReturn(UUID rma, UUID subStatus) {
        update("msdyn_rma", rma, Map.of("msdyn_substatus", new Ref("msdyn_rmasubstatus", subStatus)));
    }

    /** Moves a return to the sub-status of an approval, and tells the buyer how to send the goods. */
    default void approveReturn(UUID rma, UUID subStatus, String instructions) {
        update(
                "msdyn_rma",
                rma,
                Map.of("msdyn_substatus", new Ref("msdyn_rmasubstatus", subStatus), "cb_instructions", instructions));
    }

    /** Moves a return to the sub-status of a rejection, and tells the buyer why. */
    default void rejectReturn(UUID rma, UUID subStatus, String reason) {
        update(
                "msdyn_rma",
                rma,
                Map.of("msdyn_substatus", new Ref("msdyn_rmasubstatus", subStatus), "cb_decisionreason", reason));
    }

    default void cancelReturn(UUID rma) {
        update("msdyn_rma", rma, Map.of("msdyn_systemstatus", CANCELED));
    }

    default void trackReturn(UUID rma, String trackingNumber) {
        update("msdyn_rma", rma, Map.of("msdyn_shippingtrackingno", trackingNumber));
    }

    /** Takes in goods of a line, on top of what came before; with the last line's goods the return is received. */
    default void receive(UUID line, String quantity) {
        Row before = read("msdyn_rmaproduct", line);
        BigDecimal received =
                before.number("msdyn_qtyreceived").orElse(BigDecimal.ZERO).add(new BigDecimal(quantity));
        boolean complete =
                received.compareTo(before.number("msdyn_quantitytoreturn").orElseThrow()) >= 0;
        Map<String, Object> columns = new HashMap<>(Map.of("msdyn_qtyreceived", received));
        if (complete) {
            columns.put("msdyn_itemstatus", 690970001);
        }
        update("msdyn_rmaproduct", line, columns);
        UUID rma = before.ref("msdyn_rma").orElseThrow().id();
        if (related("msdyn_rmaproduct", "msdyn_rma", rma).stream()
                .allMatch(other -> other.choice("msdyn_itemstatus").orElse(PENDING) != PENDING)) {
            update("msdyn_rma", rma, Map.of("msdyn_systemstatus", RECEIVED));
        }
    }

    /** Pays back an amount of a line, on top of what was paid back before. */
    default void refund(UUID line, String amount, Instant on) {
        BigDecimal before =
                read("msdyn_rmaproduct", line).number("cb_refundedamount").orElse(BigDecimal.ZERO);
        update(
                "msdyn_rmaproduct",
                line,
                Map.of("cb_refundedamount", before.add(new BigDecimal(amount)), "cb_refundedon", on));
    }
}
