package io.commercebridge.segments.feedback;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.campaign.RedeemedOrder;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.Optional;

/** Reads an order from SAP Commerce as its webhook would tell it. */
final class OrderSource {
    private static final EntitySet ORDERS = new EntitySet("BridgeOrder", "Orders");
    private static final String EXPANDED = "currency,status,user,user/type,Unit,entries,appliedCouponCodes,"
            + "allPromotionResults/promotion,returnRequests/status,returnRequests/returnEntries/status,"
            + "returnRequests/returnEntries/orderEntry";

    private final CommerceClient commerce;

    OrderSource(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Empty if the order is not there any more. */
    Optional<CommerceItem> read(String integrationKey) {
        return commerce.read(ORDERS.item(IntegrationKey.parse(integrationKey)), EXPANDED)
                .map(json -> new CommerceItem("Order", json));
    }

    /** The order as it is now; as it was told if it is not there any more, because who tidies the shop up undoes no sale. */
    RedeemedOrder now(RedeemedOrder told) {
        return read(told.key())
                .map(item -> RedemptionReader.toOrder(item, false))
                .orElse(told);
    }
}
