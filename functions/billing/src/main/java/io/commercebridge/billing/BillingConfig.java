package io.commercebridge.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about billing; variables {@code BRIDGE_BILLING_…}. */
@ConfigMapping(prefix = "bridge.billing")
interface BillingConfig {

    /** Payment mode of the shop → msdyn_paymenttype; the star is the type of all other modes. */
    @WithDefault("creditcard=690970002,*=690970003")
    String paymentTypes();

    /** Number of the account under which the payments of consumers are kept; without it they are parked. */
    Optional<String> consumerAccount();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
