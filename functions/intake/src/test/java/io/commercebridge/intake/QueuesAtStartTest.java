package io.commercebridge.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.route.Routes;
import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuesAtStartTest {

    @Test
    void i8NamesTheQueueThatARouteNeedsAndNobodyConfigured() {
        Settings settings = new Settings();

        new QueuesAtStart(Map::of).check(settings);

        assertThat(settings.problems())
                .contains("BRIDGE_QUEUE_ORDERS_URL is missing: address of the FIFO queue of the flow orders")
                .hasSameSizeAs(Routes.flows());
    }

    @Test
    void isContentWhenEveryFlowHasItsQueue() {
        Settings settings = new Settings();

        Map<String, QueueConfig.Queue> queues = Routes.flows().stream()
                .collect(toMap(flow -> flow, flow -> () -> Optional.of("https://sqs.example/1/" + flow + ".fifo")));

        new QueuesAtStart(() -> queues).check(settings);

        assertThat(settings.problems()).isEmpty();
    }
}
