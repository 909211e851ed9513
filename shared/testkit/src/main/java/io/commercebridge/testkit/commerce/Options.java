package io.commercebridge.testkit.commerce;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.odata.Authentication;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a simulated shop is set up.
 *
 * @param port of the loopback interface; 0 takes a free one
 * @param accounts who may use the Integration API
 * @param tokenLifetime of an access token
 * @param webhook where webhooks go; empty keeps them all pending
 * @param timing of webhooks
 * @param scripts ImpEx to import after the shipped ones
 */
public record Options(
        int port,
        Clock clock,
        Authentication.Accounts accounts,
        Duration tokenLifetime,
        Optional<WebhookTarget> webhook,
        Timing timing,
        List<Script> scripts) {

    /** The receiver of webhooks with the credential that the shop sends. */
    public record WebhookTarget(URI url, String user, String password) {
        @Override
        public String toString() {
            return "WebhookTarget[" + url + ", " + user + "]";
        }
    }

    /**
     * When webhooks are sent.
     *
     * @param timeout for connection and answer together
     * @param retryDelay before the one repetition after a 5xx
     * @param window in which changes of one item become one webhook
     */
    public record Timing(Duration timeout, Duration retryDelay, Duration window) {}

    /** An ImpEx script; the name is for error messages. */
    public record Script(String name, String text) {}

    public Options {
        requireNonNull(clock, "clock");
        requireNonNull(accounts, "accounts");
        requireNonNull(tokenLifetime, "tokenLifetime");
        requireNonNull(timing, "timing");
        scripts = List.copyOf(scripts);
    }

    /** A free port, the system clock, SAP Commerce's own times but no window, and no receiver of webhooks. */
    public static Options defaults() {
        return new Options(
                0,
                Clock.systemUTC(),
                new Authentication.Accounts("bridge", "bridge-secret", "integration", "integration-secret"),
                Duration.ofHours(12),
                Optional.empty(),
                new Timing(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO),
                List.of());
    }

    public Options onPort(int number) {
        return new Options(number, clock, accounts, tokenLifetime, webhook, timing, scripts);
    }

    public Options withClock(Clock other) {
        return new Options(port, other, accounts, tokenLifetime, webhook, timing, scripts);
    }

    public Options withAccounts(Authentication.Accounts others) {
        return new Options(port, clock, others, tokenLifetime, webhook, timing, scripts);
    }

    public Options withTokenLifetime(Duration lifetime) {
        return new Options(port, clock, accounts, lifetime, webhook, timing, scripts);
    }

    /** Sends webhooks to this address with Basic authentication. */
    public Options sendingTo(URI url, String user, String password) {
        return new Options(
                port,
                clock,
                accounts,
                tokenLifetime,
                Optional.of(new WebhookTarget(url, user, password)),
                timing,
                scripts);
    }

    public Options withTiming(Timing other) {
        return new Options(port, clock, accounts, tokenLifetime, webhook, other, scripts);
    }

    /** Imports one more script; macros {@code $config-bridge.webhook.url}, {@code .user} and {@code .password} are set. */
    public Options importing(String name, String text) {
        List<Script> more = new ArrayList<>(scripts);
        more.add(new Script(name, text));
        return new Options(port, clock, accounts, tokenLifetime, webhook, timing, more);
    }
}
