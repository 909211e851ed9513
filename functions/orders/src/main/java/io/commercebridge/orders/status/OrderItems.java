package io.commercebridge.orders.status;

import io.commercebridge.platform.commerce.odata.EntitySet;

/** Where orders are in SAP Commerce. */
public final class OrderItems {
    public static final EntitySet SET = new EntitySet("BridgeOrder", "Orders");

    private OrderItems() {}
}
