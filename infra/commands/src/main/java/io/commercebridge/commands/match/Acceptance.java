package io.commercebridge.commands.match;

import io.commercebridge.commands.Progress;
import io.commercebridge.commands.match.file.Accepted;
import io.commercebridge.commands.match.source.Pairs;
import io.commercebridge.platform.cloud.FlowQueues;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.settings.Required;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records accepted pairs and has the customers flow sync each of them.
 *
 * <p>The pair is recorded first and announced then. Whatever ends this in between, the next run finds the pair recorded and
 * announces it again unless its event has come to an end, so that nothing is lost and nothing is done twice.
 */
@Singleton
final class Acceptance {
    private final Pairs pairs;
    private final FlowQueues queues;
    private final Clock clock;
    private final Announcement announcement;

    Acceptance(Pairs pairs, FlowQueues queues, DynamicsConfig dynamics, Clock clock) {
        this.pairs = pairs;
        this.queues = queues;
        this.clock = clock;
        this.announcement = new Announcement(Required.url(dynamics.url(), "BRIDGE_DYNAMICS_URL"));
    }

    /**
     * Companies first: their people refer to them.
     *
     * @param numbers of the accounts, by row id
     * @return whether there was no conflict
     */
    boolean run(List<Accepted> accepted, Map<String, String> numbers, PrintStream out) {
        int recorded = 0;
        int known = 0;
        int announced = 0;
        List<String> conflicts = new ArrayList<>();
        try (Progress progress = Progress.of("pairs", out, clock)) {
            for (Accepted pair : accepted.stream()
                    .sorted(Comparator.comparing(Accepted::kind))
                    .toList()) {
                switch (pairs.record(pair, number(pair, numbers), Announcement.eventId(pair))) {
                    case Pairs.Recording.New _ -> {
                        recorded++;
                        announced += announce(pair);
                    }
                    case Pairs.Recording.Known(boolean settled) -> {
                        known++;
                        announced += settled ? 0 : announce(pair);
                    }
                    case Pairs.Recording.Conflict(String reason) ->
                        conflicts.add("line " + pair.line() + ": " + reason);
                }
                progress.add(1);
            }
        }
        out.printf(
                "%n  recorded: %d; recorded already: %d; conflicts: %d; events sent: %d%n",
                recorded, known, conflicts.size(), announced);
        conflicts.forEach(conflict -> out.printf("  CONFLICT %s%n", conflict));
        return conflicts.isEmpty();
    }

    private static Optional<String> number(Accepted pair, Map<String, String> numbers) {
        return Optional.ofNullable(numbers.get(pair.dynamicsId())).filter(number -> !number.isEmpty());
    }

    private int announce(Accepted pair) {
        queues.send(Pairs.FLOW, announcement.of(pair, clock.instant()));
        return 1;
    }
}
