package io.commercebridge.flowtest;

import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.Waiters;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.platform.flow.record.EventLog;
import io.commercebridge.platform.flow.record.Flow;
import io.commercebridge.platform.flow.record.FlowSettings;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A flow that takes everything and delivers it to whoever the test names; no Quarkus around it. */
final class TestingFlow implements Direction<BridgeEvent> {
    static final String NAME = "shelf";

    static {
        FlowTestResource resource = new FlowTestResource();
        resource.init(Map.of(FlowTestResource.FLOW, NAME, "test.of.more", "yes"));
        resource.start().forEach(System::setProperty);
    }

    final List<String> delivered = new ArrayList<>();
    Consumer<BridgeEvent> shelf = _ -> {};

    FlowWorld world() {
        return new FlowWorld(NAME, new FlowRunner(settings(), List.of(this), flow()), _ -> {});
    }

    private static FlowSettings settings() {
        return new FlowSettings(NAME, true, false, Duration.ofSeconds(25), 3, List.of(Duration.ZERO), 10);
    }

    private static Flow flow() {
        LocalCloud cloud = LocalCloud.shared();
        String table = setting("bridge.correlations.table");
        return new Flow(
                new Correlations(cloud.dynamoDb(), table),
                new CorrelationIndex(cloud.dynamoDb(), table),
                new Waiters(cloud.dynamoDb(), table, Clock.systemUTC()),
                queue(),
                new EventLog(System.out, Clock.systemUTC()),
                Clock.systemUTC());
    }

    static SqsFlowQueue queue() {
        LocalCloud cloud = LocalCloud.shared();
        return new SqsFlowQueue(
                cloud.sqs(),
                setting("bridge.queue.shelf.url"),
                new DeadLetterQueue(cloud.sqs(), setting("bridge.dlq.shelf.url")),
                Clock.systemUTC());
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return true;
    }

    @Override
    public Reading<BridgeEvent> read(BridgeEvent event) {
        String content = event.id();
        return new Reading.Changed<>(
                new Change<>(0, content, content, Optional.empty(), false, Optional.empty(), event));
    }

    @Override
    public Effect deliver(Delivery<BridgeEvent> delivery) {
        shelf.accept(delivery.event());
        delivered.add(delivery.event().subject());
        String place = "place of " + delivery.event().subject();
        return new Effect.Wrote(new Written(place, Optional.empty(), Optional.empty(), Map.of()), List.of());
    }
}
