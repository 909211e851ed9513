package io.commercebridge.commands.load;

import io.commercebridge.commands.load.tally.Meter;
import io.commercebridge.commands.load.tally.Outcomes;
import io.commercebridge.commands.load.told.Bar;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What the command needs besides the clients of both systems. */
@Singleton
final class LoadSetUp {

    /** Found by the flow, which tells it what it would print. */
    @Produces
    @Singleton
    Outcomes outcomes(Clock clock) {
        return new Outcomes(clock);
    }

    @Produces
    @Singleton
    Console console(Meter meter, Clock clock) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        return new Console(System.out, new Bar.Screen(System.err, terminal), meter, clock);
    }
}
