package io.commercebridge.fulfilment.memory;

import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.PartlyRefusedException;
import io.commercebridge.platform.flow.UnknownEndException;
import java.util.Map;
import java.util.Optional;

/** Keeps what a notification told with its order although it could not be delivered: the order's next event brings it. */
public final class KeptNotification {

    private KeptNotification() {}

    /** The failure to throw in place of this one. */
    public static BridgeException of(BridgeException failure, Delivery<Hint> delivery, String orderKey) {
        if (delivery.payload().told().isEmpty()) {
            return failure;
        }
        return switch (failure) {
            case PartlyRefusedException recorded -> recorded;
            case RemoteException remote
            when remote.category() == Category.TRANSIENT -> new UnknownEndException(remote, kept(delivery, orderKey));
            case RemoteException remote ->
                new PartlyRefusedException(remote.answer().withoutMessage(), remote.remedy(), kept(delivery, orderKey));
            default ->
                failure.category() == Category.PERMANENT
                        ? new PartlyRefusedException(
                                String.valueOf(failure.getMessage()), failure.remedy(), kept(delivery, orderKey))
                        : failure;
        };
    }

    private static Written kept(Delivery<Hint> delivery, String orderKey) {
        OrderMemory memory =
                MemoryText.of(delivery.known()).with(delivery.payload().told());
        return new Written(
                orderKey,
                Optional.empty(),
                Optional.of(MemoryText.of(memory)),
                delivery.known().written().map(Written::parts).orElse(Map.of()));
    }
}
