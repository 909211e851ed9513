package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does with many events what {@link TestingDirection} does with one, and counts how often it was asked. */
final class TestingBulk implements BulkDirection<String> {
    final List<Integer> reads = new ArrayList<>();
    final List<Integer> deliveries = new ArrayList<>();
    RuntimeException failure = new IllegalStateException();
    boolean fails;
    private final TestingDirection one;

    TestingBulk(TestingDirection one) {
        this.one = one;
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith("bulk.");
    }

    @Override
    public List<Tried<Reading<String>>> readAll(List<BridgeEvent> events) {
        reads.add(events.size());
        return events.stream().map(event -> Tried.of(() -> read(event))).toList();
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        return event.type().equals("bulk.parts") ? new Reading.Several<>(parts(event)) : one.read(event);
    }

    private static List<BridgeEvent> parts(BridgeEvent event) {
        return List.of(part(event, "p"), part(event, "q"));
    }

    private static BridgeEvent part(BridgeEvent event, String subject) {
        return new BridgeEvent(
                event.id() + "/" + subject,
                event.source(),
                "bulk.change",
                subject,
                event.time(),
                event.traceparent(),
                false,
                event.data());
    }

    @Override
    public List<Tried<Effect>> deliverAll(List<Delivery<String>> all) {
        deliveries.add(all.size());
        if (fails) {
            throw failure;
        }
        return all.stream().map(each -> Tried.of(() -> one.deliver(each))).toList();
    }

    /** Which values were written, in their order. */
    List<String> writes() {
        return List.copyOf(one.writes);
    }

    Map<String, String> target() {
        return Map.copyOf(one.target);
    }
}
