package io.commercebridge.mapping.fulfilment;

/** How much of an order has been shipped, in SAP Commerce's words. */
public enum DeliveryStatus {
    NOTSHIPPED,
    PARTSHIPPED,
    SHIPPED;

    /** SHIPPED once every entry that is still ordered has been shipped in full. */
    public static DeliveryStatus of(Quantities ordered, Quantities sent) {
        Quantities counted = sent.atMost(ordered);
        if (counted.isEmpty()) {
            return NOTSHIPPED;
        }
        return counted.covers(ordered) ? SHIPPED : PARTSHIPPED;
    }
}
