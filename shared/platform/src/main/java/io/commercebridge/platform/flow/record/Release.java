package io.commercebridge.platform.flow.record;

import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.queue.ParkedEvents;
import java.util.List;
import java.util.Optional;

/** Sends events that waited for a record into their queue again once the record has arrived. */
public final class Release {
    private final String name;
    private final Flow flow;

    /** @param name of the flow; others are told of the arrival by an event of their own */
    Release(String name, Flow flow) {
        this.name = name;
        this.flow = flow;
    }

    /** How many events were released. A registration is forgotten only after its event is back in the queue. */
    int waitersOf(List<Awaited> names) {
        int released = 0;
        for (Awaited awaited : names) {
            for (RecordKey waiter : waiters(awaited)) {
                Optional<byte[]> parked =
                        flow.correlations().read(waiter).parked().flatMap(Parked::event);
                if (parked.isPresent()) {
                    flow.queue().sendAgain(ParkedEvents.decompress(parked.get()));
                    released++;
                }
                flow.waiters().remove(awaited, waiter);
            }
        }
        return released;
    }

    private List<RecordKey> waiters(Awaited awaited) {
        return flow.waiters().of(awaited).stream()
                .filter(waiter -> waiter.flow().equals(name))
                .toList();
    }
}
