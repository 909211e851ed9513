package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.record.Handled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of one record in a batch, the newest first. */
final class Versions<T> {

    /** @param at its place in the batch */
    record Item<T>(int at, BridgeEvent event, Change<T> change) {}

    /** Of the same version the one that came later, though which is newer is not known then. */
    private final Comparator<Item<T>> newestFirst = Comparator.comparingLong(
                    (Item<T> item) -> item.change().version())
            .thenComparingInt(Item::at)
            .reversed();

    private final List<Item<T>> items = new ArrayList<>();
    private boolean refused;

    void add(Item<T> item) {
        items.add(item);
        items.sort(newestFirst);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<BridgeEvent> events() {
        return items.stream().map(Item::event).toList();
    }

    /** Takes away the events that have come to their end before. */
    List<Handled<T>> takeSettled(Correlation known) {
        List<Item<T>> settled = items.stream()
                .filter(item -> known.trail().settled(item.event().id()))
                .toList();
        items.removeAll(settled);
        return settled.stream()
                .map(item -> Handled.alone(item.event(), item.change(), known))
                .toList();
    }

    /** The newest, with the others as overtaken. */
    Handled<T> newest(Correlation known) {
        Item<T> newest = items.getFirst();
        return new Handled<>(
                newest.event(),
                newest.change(),
                known,
                items.stream().skip(1).map(Item::event).toList().reversed());
    }

    Handled<T> alone(Handled<T> newest) {
        return Handled.alone(newest.event(), newest.change(), newest.known());
    }

    /** True if two tell different contents of the newest version. */
    boolean isAmbiguous() {
        Change<T> newest = items.getFirst().change();
        return newest.version() != 0
                && items.stream()
                        .map(Item::change)
                        .anyMatch(change -> change.version() == newest.version()
                                && !change.content().equals(newest.content()));
    }

    /** Takes the newest away; its place in the batch. */
    int drop() {
        return items.removeFirst().at();
    }

    void refused() {
        refused = true;
    }

    /** True if a newer one was refused for good. */
    boolean refusedBefore() {
        return refused;
    }
}
