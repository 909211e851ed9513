package io.commercebridge.platform.flow.bulk;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.List;

/**
 * A direction that handles many records in few requests. Of several events of one record in a batch only the newest is
 * delivered.
 */
public interface BulkDirection<T> extends Direction<T> {

    /**
     * What each event means, one answer for each in their order. What must be read from the source is read for all of them
     * together; there is no other effect.
     *
     * @throws RuntimeException if none of them could be read, for this reason
     */
    List<Tried<Reading<T>>> readAll(List<BridgeEvent> events);

    /**
     * Brings the other side to what the changes say, each of another record; doing it twice is doing it once. One answer for
     * each in their order: one that cannot be delivered leaves the others alone.
     *
     * @throws RuntimeException if it is not known of any of them that it was delivered, for this reason
     */
    List<Tried<Effect>> deliverAll(List<Delivery<T>> deliveries);

    @Override
    default Reading<T> read(BridgeEvent event) {
        return readAll(List.of(event)).getFirst().get();
    }

    @Override
    default Effect deliver(Delivery<T> delivery) {
        return deliverAll(List.of(delivery)).getFirst().get();
    }
}
