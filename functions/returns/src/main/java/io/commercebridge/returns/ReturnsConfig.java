package io.commercebridge.returns;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about returns; variables {@code BRIDGE_RETURNS_…}. */
@ConfigMapping(prefix = "bridge.returns")
interface ReturnsConfig {

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
