package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.ProductCodes;
import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What events of inventory rows mean: how much there is now, or that the row is gone. */
final class StockReader {
    private static final String DELETE = ".Delete";
    private static final String RETRIEVE = ".Retrieve";

    private final InventoryTable table;
    private final TableRows rows;
    private final ProductCodes codes;
    private final OwnWrites ownWrites;

    StockReader(DynamicsClient dynamics, InventoryTable table, ProductCodes codes, OwnWrites ownWrites) {
        this.table = requireNonNull(table, "table");
        this.rows = new TableRows(dynamics, table.table());
        this.codes = requireNonNull(codes, "codes");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
    }

    List<Tried<Reading<Inventory>>> readAll(List<BridgeEvent> events) {
        List<Tried<Optional<RowView>>> there =
                rows.of(events.stream().filter(event -> !isDeletion(event)).toList());
        Iterator<Tried<Optional<RowView>>> next = there.iterator();
        List<Tried<Optional<Told>>> told = new ArrayList<>();
        for (BridgeEvent event : events) {
            if (isDeletion(event)) {
                told.add(Tried.of(() -> Optional.of(deleted(event))));
            } else {
                Tried<Optional<RowView>> row = next.next();
                told.add(Tried.of(() -> row.get().map(found -> told(event, found))));
            }
        }
        Map<String, String> numbers = codes.delivered(products(told));
        return told.stream()
                .map(each -> Tried.of(() -> reading(each.get(), numbers)))
                .toList();
    }

    private static boolean isDeletion(BridgeEvent event) {
        return event.type().endsWith(DELETE);
    }

    private record Told(Inventory inventory, long version, String content, boolean own) {}

    private Told deleted(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        return new Told(
                InventoryTable.deleted(event.subject(), context.image("PreImage")),
                context.operationCreatedOn().toEpochMilli(),
                "deleted",
                ownWrites.contain(context));
    }

    private Told told(BridgeEvent event, RowView row) {
        Inventory inventory = table.toInventory(event.subject(), row);
        boolean own = !event.type().endsWith(RETRIEVE) && ownWrites.contain(RemoteExecutionContext.parse(event.data()));
        return new Told(inventory, row.version(), Digest.of(inventory.toString()), own);
    }

    private static Set<String> products(List<Tried<Optional<Told>>> told) {
        return told.stream()
                .flatMap(each -> each instanceof Tried.Done<Optional<Told>>(Optional<Told> known)
                        ? known.stream()
                        : Optional.<Told>empty().stream())
                .flatMap(each -> each.inventory().links().product().stream())
                .collect(Collectors.toSet());
    }

    private static Reading<Inventory> reading(Optional<Told> told, Map<String, String> numbers) {
        if (told.isEmpty()) {
            return new Reading.Ignored<>("the inventory row is not in Dynamics any more");
        }
        Told known = told.get();
        return new Reading.Changed<>(new Change<>(
                known.version(),
                known.content(),
                known.content(),
                Optional.empty(),
                known.own(),
                known.inventory().links().product().flatMap(id -> Optional.ofNullable(numbers.get(id))),
                known.inventory()));
    }
}
