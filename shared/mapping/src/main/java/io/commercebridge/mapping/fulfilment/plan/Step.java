package io.commercebridge.mapping.fulfilment.plan;

import io.commercebridge.mapping.fulfilment.Consignment;

/** What becomes of one shipment. */
sealed interface Step {

    /** The consignment is to be like this. */
    record Next(Consignment consignment) implements Step {}

    /** There is nothing to write, for this reason. */
    record Nothing(String reason) implements Step {}

    /** It must not go over. */
    record Refused(String reason, String remedy) implements Step {}
}
