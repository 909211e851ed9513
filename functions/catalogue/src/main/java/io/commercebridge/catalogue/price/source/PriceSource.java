package io.commercebridge.catalogue.price.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads price list items with what belongs to them, so that no part is older than the whole is said to be.
 *
 * <p>What an event tells of the row may be old, while its price list is read as it is now. If the price list is newer than
 * what is known of the row, the row is read as well.
 */
final class PriceSource {
    private final DynamicsClient dynamics;
    private final TableRows rows;

    PriceSource(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rows = new TableRows(dynamics, PriceTables.ITEMS);
    }

    /** The item of each event, in their order; empty if it is not in Dynamics any more. No event may be a deletion. */
    List<Tried<Optional<PriceItem>>> of(List<BridgeEvent> events) {
        Companions companions = new Companions(dynamics);
        List<Tried<Optional<RowView>>> told = rows.of(events);
        companions.load(told.stream().flatMap(row -> known(row).stream()).toList());
        Set<String> behind = new LinkedHashSet<>();
        for (int i = 0; i < told.size(); i++) {
            if (known(told.get(i))
                    .filter(row -> PriceItem.of(row, companions).isBehind())
                    .isPresent()) {
                behind.add(events.get(i).subject());
            }
        }
        Map<String, RowView> now = rows.read(behind);
        companions.load(now.values());
        List<Tried<Optional<PriceItem>>> items = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Tried<Optional<RowView>> row = told.get(i);
            String id = events.get(i).subject();
            items.add(Tried.of(() -> (behind.contains(id) ? Optional.ofNullable(now.get(id)) : row.get())
                    .map(found -> PriceItem.of(found, companions))));
        }
        return items;
    }

    private static Optional<RowView> known(Tried<Optional<RowView>> tried) {
        return tried instanceof Tried.Done<Optional<RowView>>(Optional<RowView> row) ? row : Optional.empty();
    }
}
