package io.commercebridge.billing;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about billing; variables {@code BRIDGE_BILLING_…}. */
@ConfigMapping(prefix = "bridge.billing")
interface BillingConfig {

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
