package io.commercebridge.platform.failure;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The target lacks records that this event refers to; delivery succeeds once they have arrived. */
public final class AwaitedException extends BridgeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Awaited> awaited;

    /** @param awaited what is missing, at least one */
    public AwaitedException(List<Awaited> awaited, @Nullable Throwable cause) {
        super(
                Category.WAITING,
                "waiting for " + awaited.stream().map(Awaited::toString).collect(Collectors.joining(", ")),
                "Create the missing record, or wait: the event is released by itself when it arrives.",
                cause);
        this.awaited = List.copyOf(awaited);
    }

    /**
     * Something else than a missing record stands in the way, and these will tell when it does not any more.
     *
     * @param message what stands in the way
     * @param remedy what a person can do about it
     */
    public AwaitedException(List<Awaited> awaited, String message, String remedy) {
        super(Category.WAITING, message, remedy, null);
        this.awaited = List.copyOf(awaited);
    }

    public List<Awaited> awaited() {
        return awaited;
    }
}
