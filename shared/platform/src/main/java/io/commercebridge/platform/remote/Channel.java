package io.commercebridge.platform.remote;

import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Failures;
import io.commercebridge.platform.remote.answer.Received;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * The only way to one system. A call ends with a usable answer or a {@link RemoteException}, after a bounded number of tries and
 * before the {@link io.commercebridge.platform.failure.Deadline}; no more than the configured number are under way at once.
 *
 * <p>Retry and circuit breaker are SmallRye's. Place and total time are not: both depend on the deadline of the running
 * invocation, which a guard that is built once cannot know.
 */
public final class Channel {

    /** Sends one request with this access token. */
    @FunctionalInterface
    public interface Send {
        Uni<Response> with(String accessToken);
    }

    private static final Logger LOG = Logger.getLogger(Channel.class);
    private static final int CIRCUIT_WINDOW = 20;

    private final RemoteConfig limits;
    private final TokenService tokens;
    private final Clock clock;
    private final Patience patience;
    private final Semaphore places;
    private final Guard guard;

    public Channel(RemoteConfig limits, TokenService tokens, Clock clock) {
        this.limits = limits;
        this.tokens = tokens;
        this.clock = clock;
        this.patience = new Patience(limits, clock);
        this.places = new Semaphore(limits.maxConcurrent(), true);
        this.guard = Guard.create()
                .withRetry()
                .maxRetries(Math.max(1, limits.retries()))
                .maxDuration(1, ChronoUnit.DAYS)
                .whenException(Again.class::isInstance)
                .withCustomBackoff()
                .strategy(() -> failure -> failure instanceof Again again ? again.millis() : 0)
                .done()
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(CIRCUIT_WINDOW)
                .failureRatio(0.5)
                .delay(limits.circuitDelay().toMillis(), ChronoUnit.MILLIS)
                .when(Channel::systemIsIll)
                .done()
                .build();
    }

    /**
     * Sends until there is an answer that can be used. The request must be idempotent: after a lost answer it is repeated.
     *
     * @param expected what a 2xx must hold
     * @throws RemoteException what the last try came to
     */
    public Received call(Send send, Expect expected, Dialect dialect) {
        Failures failures = new Failures(dialect, clock);
        Waits waits = new Waits(limits, clock);
        try {
            return guard.call(() -> attempt(new Try(send, expected, failures), waits), Received.class);
        } catch (Again again) {
            throw again.failure();
        } catch (CircuitBreakerOpenException e) {
            throw failures.unanswered("not called, because most of the last calls failed", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw failures.unanswered("interrupted", e);
        }
    }

    private record Try(Send send, Expect expected, Failures failures) {}

    private Received attempt(Try what, Waits waits) throws InterruptedException {
        try {
            return inPlace(what);
        } catch (RemoteException e) {
            if (!what.failures().retryable(e)) {
                throw e;
            }
            Duration wait = waits.next(e).orElseThrow(() -> e);
            LOG.infof("trying again in %d ms: %s", wait.toMillis(), e.answer().withoutMessage());
            throw new Again(e, wait);
        }
    }

    private Received inPlace(Try what) throws InterruptedException {
        if (patience.isOver()) {
            throw what.failures().unanswered("not called, because the invocation has no time left", null);
        }
        if (!places.tryAcquire(patience.left().toMillis(), TimeUnit.MILLISECONDS)) {
            throw what.failures().unanswered("no free place among " + limits.maxConcurrent() + " requests", null);
        }
        try {
            Received received = authorized(what);
            return usable(received, what);
        } finally {
            places.release();
        }
    }

    private static Received usable(Received received, Try what) {
        Optional<String> problem = received.isSuccess() ? what.expected().problem(received) : Optional.empty();
        if (problem.isPresent()) {
            throw what.failures().unreadable(received, problem.get());
        }
        if (!what.failures().none(received)) {
            throw what.failures().of(received);
        }
        return received;
    }

    /** One 401 is worth one new token and one repetition; a second says that the credentials are wrong. */
    private Received authorized(Try what) {
        Token token = tokens.token();
        Received received = Exchange.of(what.send().with(token.value()), patience.left(), what.failures());
        if (received.status() != 401) {
            return received;
        }
        tokens.invalidate(token);
        return Exchange.of(what.send().with(tokens.token().value()), patience.left(), what.failures());
    }

    private static boolean systemIsIll(Throwable failure) {
        Throwable cause = failure instanceof Again again ? again.failure() : failure;
        return cause instanceof RemoteException remote
                && (remote.answer().status() == 0 || remote.answer().status() >= 500);
    }
}
