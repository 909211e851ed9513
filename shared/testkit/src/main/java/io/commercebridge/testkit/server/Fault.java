package io.commercebridge.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A scripted misbehaviour for the next {@code times} requests that match.
 *
 * @param method regular expression for the whole method
 * @param path regular expression found anywhere in the raw path and query
 */
public record Fault(Pattern method, Pattern path, int times, Action action) {

    /** What happens instead of, before or after the normal handling. */
    public sealed interface Action {
        /** Answers this and does nothing. */
        record Answer(int status, Map<String, String> headers, String body) implements Action {
            Reply reply() {
                return new Reply(status, headers, body.getBytes(UTF_8));
            }
        }

        /** Handles the request after waiting. */
        record Delay(Duration before) implements Action {}

        /** Closes the connection without doing anything. */
        record Drop() implements Action {}

        /** Does the work, then closes the connection unanswered: the caller cannot know. */
        record ApplyThenDrop() implements Action {}

        /** Does the work, then sends the answer one byte per interval. */
        record Drip(Duration perByte) implements Action {}
    }

    public Fault {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(action, "action");
    }

    public static Fault of(String method, String path, int times, Action action) {
        return new Fault(Pattern.compile(method), Pattern.compile(path), times, action);
    }

    boolean matches(Exchange exchange) {
        return method.matcher(exchange.method()).matches()
                && path.matcher(exchange.target()).find();
    }
}
