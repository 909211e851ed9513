package io.commercebridge.commands.load.dry;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.tally.Tally;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.DeliveryFailure;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.EventKeys;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes rows through the flow's own directions as if nothing were known of them, up to where something would be written. */
public final class Comparing implements PageWork {
    private static final int SLICE = 200;
    private static final String WRITTEN = "compared";
    private static final String IGNORED = "ignored";

    private final String flow;
    private final List<Direction<?>> directions;
    private final Planned planned;
    private final Bar bar;

    /** @param planned is told what others may refer to */
    public Comparing(String flow, List<Direction<?>> directions, Planned planned, Bar bar) {
        this.flow = requireNonNull(flow, "flow");
        this.directions = List.copyOf(directions);
        this.planned = requireNonNull(planned, "planned");
        this.bar = requireNonNull(bar, "bar");
    }

    @Override
    public void handle(List<BridgeEvent> rows, Tally tally) {
        for (int from = 0; from < rows.size(); from += SLICE) {
            long before = tally.troubles();
            List<BridgeEvent> slice = rows.subList(from, Math.min(rows.size(), from + SLICE));
            Optional<BulkDirection<?>> direction = direction(slice.getFirst());
            if (direction.isPresent()) {
                compare(direction.get(), slice, tally);
            } else {
                tally.add(IGNORED, slice.size());
            }
            bar.add(slice.size(), tally.troubles() - before);
        }
    }

    /** All rows of a step are of one table, and so of one direction. */
    private Optional<BulkDirection<?>> direction(BridgeEvent event) {
        for (Direction<?> direction : directions) {
            if (direction.accepts(event) && direction instanceof BulkDirection<?> bulk) {
                return Optional.of(bulk);
            }
        }
        return Optional.empty();
    }

    private <T> void compare(BulkDirection<T> direction, List<BridgeEvent> rows, Tally tally) {
        List<Tried<Reading<T>>> readings = direction.readAll(rows);
        List<Delivery<T>> deliveries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BridgeEvent row = rows.get(i);
            switch (readings.get(i)) {
                case Tried.Failed<Reading<T>>(RuntimeException cause) -> failed(row, cause, tally);
                case Tried.Done<Reading<T>>(Reading.Changed<T> changed) ->
                    deliveries.add(new Delivery<>(
                            row, changed.change(), Correlation.unknown(EventKeys.of(flow, row)), Optional::empty));
                case Tried.Done<Reading<T>>(Reading.Ignored<T>(String reason)) ->
                    tally.add(IGNORED, row.subject(), reason);
                case Tried.Done<Reading<T>> _ -> tally.add(IGNORED, row.subject(), "");
            }
        }
        deliver(direction, deliveries, tally);
    }

    private <T> void deliver(BulkDirection<T> direction, List<Delivery<T>> deliveries, Tally tally) {
        List<Tried<Effect>> effects = deliveries.isEmpty() ? List.of() : direction.deliverAll(deliveries);
        for (int i = 0; i < effects.size(); i++) {
            BridgeEvent row = deliveries.get(i).event();
            switch (effects.get(i)) {
                case Tried.Failed<Effect>(RuntimeException cause) -> failed(row, cause, tally);
                case Tried.Done<Effect>(Effect.Wrote wrote) -> {
                    remember(row, wrote);
                    tally.add(WRITTEN, row.subject(), String.join("; ", wrote.warnings()));
                }
                case Tried.Done<Effect>(Effect.Nothing nothing) ->
                    tally.add(nothing.outcome().id(), row.subject(), nothing.reason());
                case Tried.Done<Effect>(Effect.Overruled overruled) ->
                    tally.add(IGNORED, row.subject(), overruled.reason());
            }
        }
    }

    /** Prices and stock refer to products; nothing refers to those, and they are many. */
    private void remember(BridgeEvent row, Effect.Wrote wrote) {
        if (row.type().startsWith("dataverse.product.")) {
            planned.remember(row.subject(), wrote.written().counterpart());
        }
    }

    private static void failed(BridgeEvent row, RuntimeException cause, Tally tally) {
        BridgeException failure = DeliveryFailure.unread(cause).cause();
        if (failure.category() == Category.TRANSIENT) {
            throw failure;
        }
        String outcome = failure.category() == Category.WAITING ? Tally.WAITING : Tally.REFUSED;
        tally.add(outcome, row.subject(), String.valueOf(failure.getMessage()));
    }
}
