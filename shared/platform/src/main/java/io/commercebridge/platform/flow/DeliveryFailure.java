package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.Optional;

/** Why an event could not be handled, and what of its change had been read by then. */
public record DeliveryFailure(BridgeException cause, long version, Optional<String> businessKey) {

    public DeliveryFailure {
        requireNonNull(cause, "cause");
        requireNonNull(businessKey, "businessKey");
    }

    public static DeliveryFailure unread(RuntimeException thrown) {
        return new DeliveryFailure(known(thrown), 0, Optional.empty());
    }

    /** True if trying again, now or later, cannot help. */
    public boolean isPermanent() {
        return cause.category() == Category.PERMANENT || cause.category() == Category.POISON;
    }

    public static DeliveryFailure of(RuntimeException thrown, Change<?> change) {
        return new DeliveryFailure(known(thrown), change.version(), change.businessKey());
    }

    private static BridgeException known(RuntimeException thrown) {
        return switch (thrown) {
            case BridgeException known -> known;
            case MappingException refused ->
                new BridgeException(
                        Category.PERMANENT, String.valueOf(refused.getMessage()), refused.remedy(), refused);
            default ->
                new BridgeException(
                        Category.PERMANENT,
                        "unexpected " + thrown.getClass().getSimpleName() + place(thrown),
                        "This is a defect of CommerceBridge: report it, then replay once it is mended.",
                        thrown);
        };
    }

    private static String place(RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
