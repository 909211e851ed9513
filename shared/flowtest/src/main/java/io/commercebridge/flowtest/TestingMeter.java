package io.commercebridge.flowtest;

import io.commercebridge.platform.correlation.CapacityMeter;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up the units that the flow under test consumes. */
@Singleton
public class TestingMeter implements CapacityMeter {
    private final DoubleAdder units = new DoubleAdder();

    @Override
    public void consumed(ConsumedCapacity capacity) {
        units.add(capacity.capacityUnits());
    }

    /** The units since it was last asked. */
    public double take() {
        return units.sumThenReset();
    }
}
