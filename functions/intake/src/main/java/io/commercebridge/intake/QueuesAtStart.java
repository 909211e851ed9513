package io.commercebridge.intake;

import io.commercebridge.intake.route.Routes;
import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sees to the queues while the function starts, rather than during a request for which a sender waits. */
@Singleton
class QueuesAtStart implements SettingsCheck {
    private final QueueConfig config;
    private final Routes routes;

    QueuesAtStart(QueueConfig config, Routes routes) {
        this.config = config;
        this.routes = routes;
    }

    /** Every flow of the table has a queue. */
    @Override
    public void check(Settings settings) {
        routes.flows()
                .forEach(flow -> settings.requiredUrl(
                        "bridge.queue." + flow + ".url",
                        Optional.ofNullable(config.flows().get(flow)).flatMap(QueueConfig.Queue::url),
                        "address of the FIFO queue of the flow " + flow));
    }

    /** Builds the client while Lambda lends the function a whole processor. */
    void onStart(@Observes StartupEvent event, SqsClient sqs) {
        sqs.serviceClientConfiguration();
    }
}
