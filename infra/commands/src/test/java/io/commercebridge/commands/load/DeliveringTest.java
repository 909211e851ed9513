package io.commercebridge.commands.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Outcomes;
import io.commercebridge.commands.load.tally.Tally;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveringTest extends LoadTestBase {
    private final String run = UUID.randomUUID().toString();
    private final List<Duration> waited = new ArrayList<>();
    private final Tally tally = new Tally();

    @Inject
    FlowFactory flows;

    @Inject
    Outcomes outcomes;

    /** Cannot be brought to where some of its rows should be. */
    private record Reluctant(Predicate<String> fails) implements BulkDirection<String> {
        @Override
        public boolean accepts(BridgeEvent event) {
            return true;
        }

        @Override
        public List<Tried<Reading<String>>> readAll(List<BridgeEvent> events) {
            return events.stream()
                    .map(event -> Tried.<Reading<String>>of(() -> new Reading.Changed<>(
                            new Change<>(1, "c", "c", Optional.empty(), false, Optional.empty(), event.subject()))))
                    .toList();
        }

        @Override
        public List<Tried<Effect>> deliverAll(List<Delivery<String>> deliveries) {
            return deliveries.stream()
                    .map(delivery -> Tried.<Effect>of(() -> deliver(delivery.payload())))
                    .toList();
        }

        private Effect deliver(String row) {
            if (fails.test(row)) {
                throw new BridgeException(Category.TRANSIENT, "busy with " + row, "Wait.", null);
            }
            return new Effect.Wrote(
                    new Written("item " + row, Optional.empty(), Optional.empty(), Map.of()), List.of());
        }
    }

    private void deliver(int rows, Predicate<String> fails) {
        Bar bar = new Bar(
                new Bar.Screen(new PrintStream(PrintStream.nullOutputStream()), false),
                Clock.systemUTC(),
                () -> Effort.NONE);
        List<BridgeEvent> events = IntStream.range(0, rows)
                .mapToObj(i -> new BridgeEvent(
                        run + i, "/dataverse/x", "t", run + i, Instant.EPOCH, Optional.empty(), false, "{}"))
                .toList();
        new Delivering(flows.runner("catalogue", List.of(new Reluctant(fails))), outcomes, bar, waited::add)
                .handle(events, tally);
    }

    @Test
    void leavesToTheQueueWhatDoesNotWorkHere() {
        deliver(30, row -> row.endsWith("7"));

        assertThat(tally.counts()).containsExactlyInAnyOrderEntriesOf(Map.of("delivered", 27L, Tally.LEFT, 3L));
        assertThat(tally.reasons(Tally.LEFT).groups().values())
                .allSatisfy(
                        group -> assertThat(group.named().getFirst().reason()).startsWith("busy with"));
        assertThat(waited).hasSize(2);
        String url = ConfigProvider.getConfig().getValue("bridge.queue.catalogue.url", String.class);
        assertThat(LocalCloud.shared()
                        .sqs()
                        .receiveMessage(receive ->
                                receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
                        .messages())
                .extracting(message -> EventCodec.decode(message.body()).id())
                .contains(run + 7);
    }

    @Test
    void stopsWhereNothingWorks() {
        assertThatThrownBy(() -> deliver(30, _ -> true))
                .isInstanceOf(BridgeException.class)
                .hasMessageStartingWith("busy with");
        assertThat(tally.counts()).isEmpty();
    }
}
