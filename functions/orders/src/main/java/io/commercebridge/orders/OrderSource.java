package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import io.commercebridge.orders.status.OrderItems;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.BridgeException;

/** Reads an order from SAP Commerce as its webhook would tell it. */
final class OrderSource {
    private static final String EXPANDED = "currency,status,user,Unit,deliveryMode,deliveryAddress,"
            + "deliveryAddress/country,deliveryAddress/region,paymentAddress,paymentAddress/country,"
            + "paymentAddress/region,entries,entries/product,entries/unit,entries/costCenter,b2bcomments,"
            + "allPromotionResults/promotion,paymentTransactions/entries/type";

    private final CommerceClient commerce;

    OrderSource(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** @throws BridgeException permanent if the order is not there any more */
    CommerceItem read(String integrationKey) {
        return commerce.read(OrderItems.SET.item(IntegrationKey.parse(integrationKey)), EXPANDED)
                .map(json -> new CommerceItem("Order", json))
                .orElseThrow(() -> BridgeException.refused(
                        "order " + integrationKey + " is not in SAP Commerce any more",
                        "Discard the event if the order was removed on purpose."));
    }
}
