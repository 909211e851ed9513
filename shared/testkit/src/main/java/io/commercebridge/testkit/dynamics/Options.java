package io.commercebridge.testkit.dynamics;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.dynamics.access.Protection.Allowance;
import io.commercebridge.testkit.dynamics.access.TokenService.Application;
import io.commercebridge.testkit.dynamics.webhook.Identity;
import io.commercebridge.testkit.dynamics.webhook.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a simulator is set up.
 *
 * @param port of the loopback interface; 0 takes a free one
 * @param clock for timestamps, token expiry and limits
 * @param application the client that may sign in
 * @param applicationUser its systemuserid, which all its changes carry
 * @param allowance service protection limits
 * @param webhooks where webhooks go; nowhere while empty
 * @param webhookTimeout for one attempt
 * @param identity names of the organization in its webhooks
 * @param seed of generated ids: the same seed gives the same ids
 * @param withoutKeys names of the set-up data's alternate keys that the organization lacks
 */
public record Options(
        int port,
        Clock clock,
        Application application,
        UUID applicationUser,
        Allowance allowance,
        Optional<Target> webhooks,
        Duration webhookTimeout,
        Identity identity,
        long seed,
        Set<String> withoutKeys) {

    public Options {
        requireNonNull(clock, "clock");
        requireNonNull(application, "application");
        requireNonNull(applicationUser, "applicationUser");
        requireNonNull(allowance, "allowance");
        requireNonNull(webhooks, "webhooks");
        requireNonNull(webhookTimeout, "webhookTimeout");
        requireNonNull(identity, "identity");
        withoutKeys = Set.copyOf(withoutKeys);
    }

    /** A free port, the system clock, documented limits, and no webhooks. */
    public static Options defaults() {
        return new Options(
                0,
                Clock.systemUTC(),
                new Application("bridge", "bridge-secret", Duration.ofSeconds(3599)),
                UUID.fromString("a99f0000-0000-4000-8000-000000000001"),
                Allowance.DOCUMENTED,
                Optional.empty(),
                Duration.ofSeconds(60),
                new Identity(
                        UUID.fromString("a99f0000-0000-4000-8000-000000000002"),
                        "org9c0ffee1",
                        "commercebridge.crm.dynamics.com",
                        UUID.fromString("a99f0000-0000-4000-8000-000000000003"),
                        true),
                1,
                Set.of());
    }

    public Options withPort(int other) {
        return new Options(
                other,
                clock,
                application,
                applicationUser,
                allowance,
                webhooks,
                webhookTimeout,
                identity,
                seed,
                withoutKeys);
    }

    public Options withClock(Clock other) {
        return new Options(
                port,
                other,
                application,
                applicationUser,
                allowance,
                webhooks,
                webhookTimeout,
                identity,
                seed,
                withoutKeys);
    }

    public Options withApplication(Application other, UUID user) {
        return new Options(port, clock, other, user, allowance, webhooks, webhookTimeout, identity, seed, withoutKeys);
    }

    public Options withAllowance(Allowance other) {
        return new Options(
                port,
                clock,
                application,
                applicationUser,
                other,
                webhooks,
                webhookTimeout,
                identity,
                seed,
                withoutKeys);
    }

    public Options withWebhooks(Target target) {
        return new Options(
                port,
                clock,
                application,
                applicationUser,
                allowance,
                Optional.of(target),
                webhookTimeout,
                identity,
                seed,
                withoutKeys);
    }

    public Options withWebhookTimeout(Duration other) {
        return new Options(
                port, clock, application, applicationUser, allowance, webhooks, other, identity, seed, withoutKeys);
    }

    public Options withIdentity(Identity other) {
        return new Options(
                port,
                clock,
                application,
                applicationUser,
                allowance,
                webhooks,
                webhookTimeout,
                other,
                seed,
                withoutKeys);
    }

    public Options withSeed(long other) {
        return new Options(
                port,
                clock,
                application,
                applicationUser,
                allowance,
                webhooks,
                webhookTimeout,
                identity,
                other,
                withoutKeys);
    }

    /** An organization that lacks one of the alternate keys, for example to let two contacts share an address. */
    public Options withoutKey(String name) {
        Set<String> names = new HashSet<>(withoutKeys);
        names.add(name);
        return new Options(
                port, clock, application, applicationUser, allowance, webhooks, webhookTimeout, identity, seed, names);
    }
}
