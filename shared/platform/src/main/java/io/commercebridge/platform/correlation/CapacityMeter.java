package io.commercebridge.platform.correlation;

import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Is told the read and write units that each request to the correlations table consumed. */
@FunctionalInterface
public interface CapacityMeter {
    CapacityMeter NONE = (_, _) -> {};

    /** Which of the two prices a unit has. */
    enum Kind {
        READ,
        WRITE
    }

    void consumed(Kind kind, ConsumedCapacity capacity);
}
