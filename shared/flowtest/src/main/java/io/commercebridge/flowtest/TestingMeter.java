package io.commercebridge.flowtest;

import io.commercebridge.platform.correlation.CapacityMeter;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up the units that the flow under test consumes. */
@Singleton
public class TestingMeter implements CapacityMeter {
    private final DoubleAdder reads = new DoubleAdder();
    private final DoubleAdder writes = new DoubleAdder();

    @Override
    public void consumed(Kind kind, ConsumedCapacity capacity) {
        switch (kind) {
            case READ -> reads.add(capacity.capacityUnits());
            case WRITE -> writes.add(capacity.capacityUnits());
        }
    }

    /** The units of either kind since they were last asked for. */
    public double take() {
        return takeReads() + takeWrites();
    }

    /** The read units since they were last asked for. */
    public double takeReads() {
        return reads.sumThenReset();
    }

    /** The write units since they were last asked for. */
    public double takeWrites() {
        return writes.sumThenReset();
    }
}
