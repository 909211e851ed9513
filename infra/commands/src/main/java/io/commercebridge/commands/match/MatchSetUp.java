package io.commercebridge.commands.match;

import io.commercebridge.commands.match.source.Pairs;
import io.commercebridge.commands.match.source.Reading;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the command needs besides the clients of both systems. */
@Singleton
final class MatchSetUp {

    @Produces
    @Singleton
    Reading reading(Pairs pairs, Clock clock) {
        return new Reading(pairs, System.out, clock);
    }
}
