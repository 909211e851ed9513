package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import io.commercebridge.platform.flow.record.Handled;
import io.commercebridge.platform.flow.record.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One batch on its way: of each record the newest version is tried, the older ones come to their end with it. If the newest
 * is refused for good, the one before it is tried in the next round.
 */
final class BulkRun<T> {
    private final BulkPipeline pipeline;
    private final BulkDirection<T> direction;
    private final List<BridgeEvent> events;
    private final Recorder recorder;
    private final List<Optional<Duration>> again;
    private final Map<RecordKey, Versions<T>> open = new LinkedHashMap<>();

    BulkRun(BulkPipeline pipeline, BulkDirection<T> direction, List<BridgeEvent> events) {
        this.pipeline = pipeline;
        this.direction = direction;
        this.events = List.copyOf(events);
        this.recorder = pipeline.recorder();
        this.again = new ArrayList<>(Collections.nCopies(events.size(), Optional.empty()));
    }

    List<Optional<Duration>> run() {
        read();
        while (!open.isEmpty()) {
            round();
        }
        return again;
    }

    private void read() {
        List<Tried<Reading<T>>> readings = Tried.all(events.size(), () -> direction.readAll(events));
        for (int i = 0; i < events.size(); i++) {
            BridgeEvent event = events.get(i);
            int at = i;
            switch (readings.get(i)) {
                case Tried.Failed<Reading<T>> failed -> again.set(i, unread(event, failed.cause()));
                case Tried.Done<Reading<T>> done -> {
                    Tried<Boolean> taken = Tried.of(() -> take(done.value(), event, at));
                    if (taken instanceof Tried.Failed<Boolean> failed) {
                        again.set(i, unread(event, failed.cause()));
                    }
                }
            }
        }
    }

    private Optional<Duration> unread(BridgeEvent event, RuntimeException cause) {
        return pipeline.failed(event, DeliveryFailure.unread(cause));
    }

    /** Whether there is something to deliver. */
    private boolean take(Reading<T> reading, BridgeEvent event, int at) {
        switch (reading) {
            case Reading.Ignored<T> ignored -> recorder.ignored(event, ignored.reason());
            case Reading.Arrived<T> arrived -> recorder.arrived(event, arrived.names());
            case Reading.Several<T> several -> recorder.takeApart(event, several);
            case Reading.Changed<T> changed -> {
                RecordKey key = EventKeys.of(pipeline.settings().flow(), event);
                open.computeIfAbsent(key, _ -> new Versions<>()).add(new Versions.Item<>(at, event, changed.change()));
                return true;
            }
        }
        return false;
    }

    private void round() {
        Map<RecordKey, Handled<T>> ready = new LinkedHashMap<>();
        Map<RecordKey, Handled<T>> doubtful = new LinkedHashMap<>();
        try {
            Map<RecordKey, Correlation> known = pipeline.flow().index().readAll(open.keySet());
            for (Map.Entry<RecordKey, Correlation> record : known.entrySet()) {
                guarded(record.getKey(), () -> sort(record.getValue(), ready, doubtful));
            }
        } catch (RuntimeException e) {
            List.copyOf(open.keySet()).forEach(key -> fail(key, e));
            return;
        }
        readAgain(doubtful, ready);
        deliver(ready);
    }

    /** Ends what needs no delivery, and tells apart what can be delivered and what must be read at its source before. */
    private void sort(Correlation known, Map<RecordKey, Handled<T>> ready, Map<RecordKey, Handled<T>> doubtful) {
        RecordKey key = known.key();
        Versions<T> versions = versions(key);
        versions.takeSettled(known).forEach(event -> recorder.end(event, Outcome.DUPLICATE, ""));
        if (versions.isEmpty()) {
            open.remove(key);
            return;
        }
        Handled<T> newest = versions.newest(known);
        if (versions.isAmbiguous()) {
            doubtful.put(key, newest);
            return;
        }
        Optional<Outcome> settled = recorder.decided(newest);
        if (settled.isPresent()) {
            end(newest, settled.get());
        } else if (pipeline.settings().dryRun()) {
            versions.events().forEach(event -> recorder.ignored(event, "dry run"));
            open.remove(key);
        } else {
            (known.overtakes(newest.change().version()) ? doubtful : ready).put(key, newest);
        }
    }

    private void end(Handled<T> newest, Outcome outcome) {
        RecordKey key = newest.known().key();
        if (outcome == Outcome.ECHO) {
            // What came before our own write is not overtaken by it.
            recorder.end(versions(key).alone(newest), outcome, "");
            versions(key).drop();
        } else {
            recorder.end(newest, outcome, "");
            open.remove(key);
        }
        forgetIfEmpty(key);
    }

    private void readAgain(Map<RecordKey, Handled<T>> doubtful, Map<RecordKey, Handled<T>> ready) {
        if (doubtful.isEmpty()) {
            return;
        }
        List<Handled<T>> told = List.copyOf(doubtful.values());
        List<Tried<Reading<T>>> readings = Tried.all(
                told.size(),
                () -> direction.readAll(
                        told.stream().map(each -> each.event().toBeReadBack()).toList()));
        for (int i = 0; i < told.size(); i++) {
            Handled<T> handled = told.get(i);
            Tried<Reading<T>> reading = readings.get(i);
            guarded(handled.known().key(), () -> sort(handled, reading.get(), ready));
        }
    }

    private void sort(Handled<T> told, Reading<T> reading, Map<RecordKey, Handled<T>> ready) {
        RecordKey key = told.known().key();
        if (reading instanceof Reading.Changed<T>(var change)) {
            Handled<T> now = told.asItIsNow(change);
            Optional<Outcome> settled = recorder.decided(now);
            if (settled.isPresent()) {
                recorder.end(now, settled.get(), "");
                open.remove(key);
            } else {
                ready.put(key, now);
            }
        } else {
            take(reading, told.event(), versions(key).drop());
            forgetIfEmpty(key);
        }
    }

    private void deliver(Map<RecordKey, Handled<T>> ready) {
        if (ready.isEmpty()) {
            return;
        }
        List<Handled<T>> changes = List.copyOf(ready.values());
        List<Delivery<T>> deliveries = changes.stream().map(recorder::delivery).toList();
        List<Tried<Effect>> effects = Tried.all(changes.size(), () -> direction.deliverAll(deliveries));
        for (int i = 0; i < changes.size(); i++) {
            Handled<T> handled = changes.get(i);
            Tried<Effect> effect = effects.get(i);
            guarded(handled.known().key(), () -> {
                recorder.finish(handled, effect.get());
                open.remove(handled.known().key());
            });
        }
    }

    private void guarded(RecordKey key, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            fail(key, e);
        }
    }

    private void fail(RecordKey key, RuntimeException cause) {
        Versions<T> versions = versions(key);
        Handled<T> newest = versions.newest(Correlation.unknown(key));
        DeliveryFailure failure = DeliveryFailure.of(cause, newest.change());
        int at = versions.drop();
        if (failure.isPermanent() && versions.refusedBefore()) {
            recorder.overtaken(newest.event());
        } else {
            again.set(at, pipeline.failed(newest.event(), failure));
        }
        if (!failure.isPermanent()) {
            give(versions, again.get(at));
        }
        versions.refused();
        forgetIfEmpty(key);
    }

    /** The older ones have the newest one's fate: they come again before it, or are overtaken by what is parked. */
    private void give(Versions<T> versions, Optional<Duration> delay) {
        while (!versions.isEmpty()) {
            BridgeEvent event = versions.events().getFirst();
            int at = versions.drop();
            again.set(at, delay);
            if (delay.isEmpty()) {
                recorder.overtaken(event);
            }
        }
    }

    private Versions<T> versions(RecordKey key) {
        return Optional.ofNullable(open.get(key)).orElseThrow(() -> new IllegalStateException("not open: " + key));
    }

    private void forgetIfEmpty(RecordKey key) {
        if (Optional.ofNullable(open.get(key)).filter(Versions::isEmpty).isPresent()) {
            open.remove(key);
        }
    }
}
