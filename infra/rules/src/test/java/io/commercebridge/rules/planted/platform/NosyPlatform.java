package io.commercebridge.rules.planted.platform;

import io.commercebridge.rules.planted.returns.ReturnsFunction;
import java.time.Instant;

record NosyPlatform(ReturnsFunction function) {

    Instant startedAt() {
        return Instant.now();
    }
}
