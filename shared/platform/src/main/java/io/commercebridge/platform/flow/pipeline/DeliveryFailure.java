package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;

/** Why an event could not be handled, with the record's version as far as it was read (0 if not). */
record DeliveryFailure(BridgeException cause, long version) {

    static DeliveryFailure of(RuntimeException thrown, long version) {
        return switch (thrown) {
            case BridgeException known -> new DeliveryFailure(known, version);
            case MappingException refused ->
                new DeliveryFailure(
                        new BridgeException(
                                Category.PERMANENT, String.valueOf(refused.getMessage()), refused.remedy(), refused),
                        version);
            default ->
                new DeliveryFailure(
                        new BridgeException(
                                Category.PERMANENT,
                                "unexpected " + thrown.getClass().getSimpleName() + place(thrown),
                                "This is a defect of CommerceBridge: report it, then replay once it is mended.",
                                thrown),
                        version);
        };
    }

    private static String place(RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
