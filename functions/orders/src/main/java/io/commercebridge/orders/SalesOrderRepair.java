package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.order.Order;
import io.commercebridge.mapping.order.OrderLine;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.orders.SalesOrderWriter.Actual;
import io.commercebridge.orders.SalesOrderWriter.Document;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out why Dynamics refused an order and writes it once more if that can help: a reference is missing, a line is
 * gone, the order is submitted and must be opened first. Costs requests, but only where the first one was refused.
 */
final class SalesOrderRepair {
    private static final int ACTIVE = 0;
    private static final int SUBMITTED = 1;
    private static final int CANCELED = 2;

    private final SalesOrderWriter writer;
    private final Lookups lookups;
    private final boolean writeInUnknownProducts;

    SalesOrderRepair(SalesOrderWriter writer, Lookups lookups, boolean writeInUnknownProducts) {
        this.writer = requireNonNull(writer, "writer");
        this.lookups = requireNonNull(lookups, "lookups");
        this.writeInUnknownProducts = writeInUnknownProducts;
    }

    Lookups lookups() {
        return lookups;
    }

    /** @throws BridgeException the refusal itself where writing again cannot help */
    Effect after(RemoteException refused, Order order, Document document, String tag) {
        if (refused.category() != Category.PERMANENT || refused.answer().status() == 403) {
            throw refused;
        }
        Optional<Actual> actual = writer.read(document.id());
        Optional<Effect> over = actual.flatMap(state -> nothingLeftToDo(state, order, document));
        if (over.isPresent()) {
            return over.get();
        }
        Document repaired = document.over(
                actual.map(state -> writer.stillThere(document, state)).orElse(Map.of()));
        List<String> notes = new ArrayList<>();
        Map<Lookup, String> found = resolve(repaired, notes);
        repaired = repaired.with(withWriteIns(repaired.rows(), found, order));
        boolean submitted =
                actual.filter(state -> state.state().statecode() == SUBMITTED).isPresent();
        boolean wrote = submitted
                ? writer.writeReopened(
                        repaired, binder(found, notes), actual.get().state(), tag)
                : writer.write(repaired, binder(found, notes), tag);
        return wrote
                ? OrderToDynamics.wrote(repaired, notes)
                : new Effect.Nothing(Outcome.UNCHANGED, "no column differs");
    }

    private static Optional<Effect> nothingLeftToDo(Actual actual, Order order, Document document) {
        int state = actual.state().statecode();
        if (state == ACTIVE || state == SUBMITTED) {
            return Optional.empty();
        }
        if (state == CANCELED) {
            return Optional.of(
                    document.cancel()
                            ? OrderToDynamics.wrote(document, List.of())
                            : new Effect.Nothing(Outcome.IGNORED, "the order is cancelled in Dynamics"));
        }
        String closed = state == 3 ? "fulfilled" : "invoiced";
        if (document.changesOnlyRemarks()) {
            // A payment, for example, is such a remark, and comes when the order is invoiced.
            return Optional.of(new Effect.Nothing(
                    Outcome.IGNORED, "only remarks have changed, and the sales order is " + closed + " in Dynamics"));
        }
        throw BridgeException.refused(
                "sales order " + order.code() + " is " + closed + " in Dynamics and cannot be changed any more",
                "Settle the change with the buyer, for example as a return, then discard this event.");
    }

    private java.util.function.Function<Lookup, String> binder(Map<Lookup, String> found, List<String> notes) {
        return lookup -> Optional.ofNullable(found.get(lookup)).orElseGet(() -> lookups.bind(lookup, notes));
    }

    /** @throws AwaitedException naming what Dynamics does not have */
    private Map<Lookup, String> resolve(Document document, List<String> notes) {
        Map<Lookup, String> found = new HashMap<>();
        List<Awaited> missing = new ArrayList<>();
        for (Lookup lookup : RowChanges.lookups(document.rows().all())) {
            if (lookup.table().equals("salesorder")) {
                continue;
            }
            Optional<String> reference = lookups.resolve(lookup, notes);
            if (reference.isPresent()) {
                found.put(lookup, reference.get());
            } else if (!(writeInUnknownProducts && lookup.table().equals("product"))) {
                Lookup named = lookup.otherwise().orElse(lookup);
                missing.add(new Awaited(named.table(), named.key()));
            }
        }
        if (!missing.isEmpty()) {
            throw new AwaitedException(missing, null);
        }
        return found;
    }

    private static SalesOrderRows withWriteIns(SalesOrderRows rows, Map<Lookup, String> found, Order order) {
        Map<String, OrderLine> lines = order.openLines().stream()
                .collect(Collectors.toMap(line -> Integer.toString(line.number()), line -> line));
        List<Row> written = rows.lines().stream()
                .map(row -> isUnknown(row, found) ? writeIn(row, lines.get(row.part())) : row)
                .toList();
        return new SalesOrderRows(rows.header(), written, rows.warnings());
    }

    private static boolean isUnknown(Row row, Map<Lookup, String> found) {
        return row.columns()
                .getOrDefault("productid" + Row.BIND, Optional.empty())
                .filter(product -> product instanceof Lookup lookup && !found.containsKey(lookup))
                .isPresent();
    }

    private static Row writeIn(Row row, @org.jspecify.annotations.Nullable OrderLine line) {
        OrderLine known = requireNonNull(line, "line");
        return SalesOrderRows.toWriteIn(row, known.productCode(), known.productName());
    }
}
