package io.commercebridge.platform.remote;

import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** One request and its whole answer, or a failure that names what happened on the way. */
public final class Exchange {
    private Exchange() {}

    /**
     * Waits for the complete answer, however slowly it drips; then gives up and closes the connection.
     *
     * <p>The exceptions underneath are not kept as causes: their messages hold the address, and that may hold personal data.
     */
    public static Received of(Uni<Response> request, Duration limit, Failures failures) {
        try {
            return Received.of(request.ifNoItem().after(limit).fail().await().indefinitely());
        } catch (RuntimeException e) {
            throw failures.unanswered(reason(root(e), limit), null);
        }
    }

    private static String reason(Throwable cause, Duration limit) {
        return switch (cause) {
            case TimeoutException _ -> "no complete answer within " + limit.toMillis() + " ms";
            case java.util.concurrent.TimeoutException _ -> "no answer in time";
            case ConnectException e -> "no connection: " + e.getMessage();
            case UnknownHostException e -> "unknown host: " + e.getMessage();
            case SSLException e -> "no secure connection: " + e.getMessage();
            case RuntimeException e -> "connection lost (" + e.getClass().getSimpleName() + ")";
            default -> "connection lost: " + cause.getMessage();
        };
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (!(cause instanceof TimeoutException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
