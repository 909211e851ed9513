package io.commercebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
                .containsExactly("BRIDGE_QUEUE_ORDERS_URL is missing: address of the FIFO queue of the flow orders");
    }

    @Test
    void isContentWhenEveryFlowHasItsQueue() {
        Settings settings = new Settings();

        new QueuesAtStart(() -> Map.of("orders", () -> Optional.of("https://sqs.example/1/orders.fifo")))
                .check(settings);

        assertThat(settings.problems()).isEmpty();
    }
}
