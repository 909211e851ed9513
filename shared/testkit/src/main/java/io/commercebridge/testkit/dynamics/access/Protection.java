package io.commercebridge.testkit.dynamics.access;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.webapi.Replies;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** The service protection limits: requests in a sliding window, and requests at the same time. */
public final class Protection {

    /** The three ways to be turned away, with Dataverse's codes. */
    public enum Limit {
        REQUESTS("0x80072322", "Number of requests exceeded the limit of %d over time window of %d seconds."),
        EXECUTION_TIME(
                "0x80072321",
                "Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later."),
        CONCURRENCY("0x80072326", "Number of concurrent requests exceeded the limit of %d.");

        private final String code;
        private final String message;

        Limit(String code, String message) {
            this.code = code;
            this.message = message;
        }

        Reply reply(Duration retryAfter, Object... values) {
            return Replies.error(new Refusal(429, code, message.formatted(values)), false)
                    .with("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }

        /** The same answer as a fault, for tests that want it at once. */
        public Fault.Action fault(Duration retryAfter) {
            Reply reply = reply(retryAfter, 6000, 300);
            return new Fault.Action.Answer(429, reply.headers(), reply.text());
        }
    }

    /**
     * How much is allowed.
     *
     * @param requests within the window
     * @param concurrent at the same time
     */
    public record Allowance(int requests, Duration window, int concurrent) {
        /** What Microsoft documents per user and web server. */
        public static final Allowance DOCUMENTED = new Allowance(6000, Duration.ofMinutes(5), 52);

        public Allowance {
            requireNonNull(window, "window");
        }
    }

    private final Allowance allowance;
    private final Clock clock;
    private final Deque<Instant> recent = new ArrayDeque<>();
    private int running;

    public Protection(Allowance allowance, Clock clock) {
        this.allowance = allowance;
        this.clock = clock;
    }

    /** Handles one request within the limits, or turns it away. */
    public Reply guard(Supplier<Reply> handler) {
        Optional<Reply> refusal = enter();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return handler.get().with("x-ms-ratelimit-burst-remaining-xrm-requests", String.valueOf(remaining()));
        } finally {
            leave();
        }
    }

    private synchronized Optional<Reply> enter() {
        Instant now = clock.instant();
        Instant start = now.minus(allowance.window());
        while (!recent.isEmpty() && !recent.getFirst().isAfter(start)) {
            recent.removeFirst();
        }
        if (recent.size() >= allowance.requests()) {
            Duration wait = Duration.between(start, recent.getFirst());
            return Optional.of(Limit.REQUESTS.reply(
                    wait, allowance.requests(), allowance.window().toSeconds()));
        }
        if (running >= allowance.concurrent()) {
            return Optional.of(Limit.CONCURRENCY.reply(Duration.ofSeconds(1), allowance.concurrent()));
        }
        recent.addLast(now);
        running++;
        return Optional.empty();
    }

    private synchronized void leave() {
        running--;
    }

    private synchronized int remaining() {
        return allowance.requests() - recent.size();
    }
}
