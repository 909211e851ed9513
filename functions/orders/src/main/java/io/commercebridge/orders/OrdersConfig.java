package io.commercebridge.orders;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about orders; variables {@code BRIDGE_ORDERS_…}. */
@ConfigMapping(prefix = "bridge.orders")
interface OrdersConfig {

    /** What becomes of a product that Dynamics does not know. */
    enum UnknownProduct {
        /** The order waits for it. */
        WAIT,
        /** The line is written with the product's code as text. */
        WRITE_IN
    }

    @WithDefault("wait")
    UnknownProduct unknownProduct();

    /** Currency → name of the price list; an omitted currency takes the only active list in it. */
    @WithDefault("*=omit")
    String priceLists();

    /** Unit code → name of the unit in Dynamics. */
    @WithDefault("*=pass")
    String units();

    /** Delivery mode → shippingmethodcode. */
    @WithDefault("standard-gross=5,standard-net=5,premium-gross=4,premium-net=4,pickup=7,*=omit")
    String deliveryModes();

    /** Country code → country as Dynamics writes it. */
    @WithDefault("*=pass")
    String countries();

    /** Account number under which guests' orders are kept. */
    Optional<String> guestAccount();

    /** Order status while the sales order is on hold: {@code ON_HOLD} or {@code SUSPENDED}. */
    @WithDefault("ON_HOLD")
    String holdStatus();

    /** What the buyer reads while an order is on hold for which nobody has given a reason. */
    @WithDefault("On hold")
    String holdReason();

    /** Progress → order status, where the shop names it otherwise. */
    @WithDefault("*=pass")
    String statuses();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    @WithName("namespace")
    Optional<UUID> namespace();
}
