package io.commercebridge.commands.match;

import io.commercebridge.commands.match.source.Pairs;
import io.commercebridge.commands.match.source.Reading;
import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What the command needs besides the clients of both systems. */
@Singleton
final class MatchSetUp implements SettingsCheck {
    private final QueueConfig queues;

    MatchSetUp(QueueConfig queues) {
        this.queues = queues;
    }

    @Produces
    @Singleton
    Reading reading(Pairs pairs, Clock clock) {
        return new Reading(pairs, System.out, clock);
    }

    @Override
    public void check(Settings settings) {
        settings.required(
                "bridge.queue." + Pairs.FLOW + ".url",
                Optional.ofNullable(queues.flows().get(Pairs.FLOW)).flatMap(QueueConfig.Queue::url),
                "URL of the FIFO queue into which accepted pairs go");
    }
}
