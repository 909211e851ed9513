package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.queue.ParkedEvents;
import java.util.List;
import java.util.Optional;

/** Sends events that waited for a record into their queue again once the record has arrived. */
final class Release {
    private final Flow flow;

    Release(Flow flow) {
        this.flow = flow;
    }

    /** How many events were released. A registration is forgotten only after its event is back in the queue. */
    int waitersOf(List<Awaited> names) {
        int released = 0;
        for (Awaited name : names) {
            for (RecordKey waiter : flow.waiters().of(name)) {
                Optional<byte[]> parked =
                        flow.correlations().read(waiter).parked().flatMap(Parked::event);
                if (parked.isPresent()) {
                    flow.queue().sendAgain(ParkedEvents.decompress(parked.get()));
                    released++;
                }
                flow.waiters().remove(name, waiter);
            }
        }
        return released;
    }
}
