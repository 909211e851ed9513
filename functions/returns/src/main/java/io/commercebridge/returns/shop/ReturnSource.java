package io.commercebridge.returns.shop;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.Optional;

/** Returns in SAP Commerce, read with all that their orders tell: what was delivered, paid, and asked back otherwise. */
public final class ReturnSource {
    public static final String OBJECT = "BridgeReturn";

    private static final EntitySet RETURNS = new EntitySet(OBJECT, "ReturnRequests");
    private static final String EXPANDED = "status,currency,returnLabel,order/currency,order/user,"
            + "order/paymentTransactions/entries/type,order/entries/consignmentEntries/consignment/status,"
            + "order/returnRequests/status,order/returnRequests/returnEntries/orderEntry,"
            + "order/returnRequests/returnEntries/status,returnEntries/status,returnEntries/reason,"
            + "returnEntries/orderEntry/product";

    private final CommerceClient commerce;

    public ReturnSource(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Where a return is. */
    public static EntityRef ref(String returnKey) {
        return RETURNS.item(IntegrationKey.parse(returnKey));
    }

    /** Empty if the return is not in SAP Commerce any more. */
    public Optional<CommerceItem> read(String returnKey) {
        return commerce.read(ref(returnKey), EXPANDED).map(json -> new CommerceItem(ReturnReader.ROOT, json));
    }
}
