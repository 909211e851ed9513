package io.commercebridge.platform.correlation;

import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Is told the read and write units that each request to the correlations table consumed. */
@FunctionalInterface
public interface CapacityMeter {
    CapacityMeter NONE = _ -> {};

    void consumed(ConsumedCapacity capacity);
}
