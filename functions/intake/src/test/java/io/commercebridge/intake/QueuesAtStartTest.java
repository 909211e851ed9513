package io.commercebridge.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.route.Routes;
import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuesAtStartTest {

    private final Routes routes = new Routes(ShipmentTables.OURS);

    @Test
    void i8NamesTheQueueThatARouteNeedsAndNobodyConfigured() {
        Settings settings = new Settings();

        new QueuesAtStart(Map::of, routes).check(settings);

        assertThat(settings.problems())
                .contains("BRIDGE_QUEUE_ORDERS_URL is missing: address of the FIFO queue of the flow orders")
                .hasSameSizeAs(routes.flows());
    }

    @Test
    void isContentWhenEveryFlowHasItsQueue() {
        Settings settings = new Settings();

        Map<String, QueueConfig.Queue> queues = routes.flows().stream()
                .collect(toMap(flow -> flow, flow -> () -> Optional.of("https://sqs.example/1/" + flow + ".fifo")));

        new QueuesAtStart(() -> queues, routes).check(settings);

        assertThat(settings.problems()).isEmpty();
    }
}
