package io.commercebridge.commands.load.tally;

import io.commercebridge.platform.correlation.CapacityMeter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Counts every request to both systems, and what the table consumes. */
@Provider
@Singleton
public final class Meter implements ClientRequestFilter, CapacityMeter {
    private static final String DYNAMICS = "/api/data/";
    private static final String COMMERCE = "/odata2webservices/";

    private final Clock clock;
    private final LongAdder commerce = new LongAdder();
    private final LongAdder dynamics = new LongAdder();
    private final DoubleAdder units = new DoubleAdder();

    public Meter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ClientRequestContext request) {
        String path = String.valueOf(request.getUri().getPath());
        if (path.contains(DYNAMICS)) {
            dynamics.increment();
        } else if (path.contains(COMMERCE)) {
            commerce.increment();
        }
    }

    @Override
    public void consumed(Kind kind, ConsumedCapacity capacity) {
        units.add(capacity.capacityUnits());
    }

    /** What has been counted by now; the time is the clock's. */
    public Effort now() {
        return new Effort(clock.millis(), commerce.sum(), dynamics.sum(), Math.round(units.sum()));
    }
}
