package io.commercebridge.orders;

import io.commercebridge.platform.correlation.CapacityMeter;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up the units that the flow consumes. */
@Singleton
class TestingMeter implements CapacityMeter {
    private final DoubleAdder units = new DoubleAdder();

    @Override
    public void consumed(ConsumedCapacity capacity) {
        units.add(capacity.capacityUnits());
    }

    double take() {
        return units.sumThenReset();
    }
}
