package io.commercebridge.fulfilment;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about fulfilment; variables {@code BRIDGE_FULFILMENT_…}. */
@ConfigMapping(prefix = "bridge.fulfilment")
interface FulfilmentConfig {

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
