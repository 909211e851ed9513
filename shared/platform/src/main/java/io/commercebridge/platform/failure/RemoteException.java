package io.commercebridge.platform.failure;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to one of the two systems failed; carries what that system said. */
public final class RemoteException extends BridgeException {
    private static final long serialVersionUID = 1L;

    /**
     * What the remote system said.
     *
     * @param system {@code SAP Commerce} or {@code Dynamics}
     * @param status the HTTP status, 0 if there was no answer
     * @param code the remote error code, empty if there is none
     * @param message the remote message, shortened to 500 characters
     * @param requestId the id under which the remote system logged the request
     * @param retryAfter how long the remote system asks us to stay away
     */
    public record Answer(
            String system,
            int status,
            String code,
            String message,
            Optional<String> requestId,
            Optional<Duration> retryAfter) {
        public Answer {
            requireNonNull(system, "system");
            requireNonNull(code, "code");
            requireNonNull(message, "message");
        }

        /** Without the message, which may tell of people: fit for a log. */
        public String withoutMessage() {
            return system + " answered " + status + (code.isEmpty() ? "" : " " + code);
        }

        @Override
        public String toString() {
            return withoutMessage() + ": " + message
                    + requestId.map(id -> " (request " + id + ")").orElse("");
        }
    }

    private final transient Answer answer;

    public RemoteException(Category category, Answer answer, String remedy, @Nullable Throwable cause) {
        super(category, answer.toString(), remedy, cause);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
