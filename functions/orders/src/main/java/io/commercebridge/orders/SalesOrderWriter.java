package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Brings one sales order with its lines to what it is to be, in one change set. */
final class SalesOrderWriter {
    private static final String SALES_ORDERS = "salesorders(";
    private static final int CANCELED_NO_MONEY = 4;
    private static final OrderProgress.State NEW = new OrderProgress.State(0, 1);

    private final DynamicsClient dynamics;
    private final UUID namespace;

    SalesOrderWriter(DynamicsClient dynamics, UUID namespace) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /** What is to be written: the rows over what is known of them, and whether the order is to be cancelled then. */
    record Document(String orderKey, SalesOrderRows rows, Map<String, Fingerprint> known, boolean cancel) {

        Document {
            known = Map.copyOf(known);
        }

        UUID id() {
            return rows.header().id();
        }

        /** True if nothing differs but the text into which all goes that has no column of its own. */
        boolean changesOnlyRemarks() {
            return !cancel
                    && new RowChanges(known, _ -> "").removed(rows.all()).isEmpty()
                    && rows.all().stream()
                            .flatMap(row ->
                                    known.getOrDefault(row.part(), Fingerprint.NOTHING).changed(row).keySet().stream())
                            .allMatch("description"::equals);
        }

        Document over(Map<String, Fingerprint> actual) {
            return new Document(orderKey, rows, actual, cancel);
        }

        Document with(SalesOrderRows other) {
            return new Document(orderKey, other, known, cancel);
        }
    }

    /** False if there was nothing to write. */
    boolean write(Document document, Function<Lookup, String> binder, String tag) {
        List<Operation> operations = operations(document, binder);
        if (operations.isEmpty()) {
            return false;
        }
        dynamics.changeSet(operations, tag);
        return true;
    }

    /** As {@link #write}, around it the order is made active and submitted again. */
    boolean writeReopened(Document document, Function<Lookup, String> binder, OrderProgress.State before, String tag) {
        List<Operation> operations = operations(document, binder);
        if (operations.isEmpty()) {
            return false;
        }
        List<Operation> all = new ArrayList<>();
        all.add(state(document.id(), NEW));
        all.addAll(operations);
        if (!document.cancel()) {
            all.add(state(document.id(), before));
        }
        dynamics.changeSet(all, tag);
        return true;
    }

    /**
     * How an order stands in Dynamics.
     *
     * @param lines row ids of the lines that are there
     */
    record Actual(OrderProgress.State state, List<String> lines) {}

    Optional<Actual> read(UUID id) {
        return dynamics.read(
                        SALES_ORDERS + id + ")",
                        "$select=statecode,statuscode&$expand=order_details($select=salesorderdetailid)")
                .map(SalesOrderWriter::actual);
    }

    private static Actual actual(JsonNode row) {
        List<String> lines = new ArrayList<>();
        row.path("order_details")
                .forEach(line -> lines.add(line.path("salesorderdetailid").asText()));
        return new Actual(
                new OrderProgress.State(
                        row.path("statecode").asInt(), row.path("statuscode").asInt()),
                lines);
    }

    /** What is known of the rows, less those that are not there any more. */
    Map<String, Fingerprint> stillThere(Document document, Actual actual) {
        Map<String, Fingerprint> there = new LinkedHashMap<>(document.known());
        there.keySet()
                .removeIf(part -> !part.equals(SalesOrderRows.HEADER)
                        && !actual.lines().contains(lineId(document, part).toString()));
        return there;
    }

    private UUID lineId(Document document, String part) {
        return SalesOrderRows.lineIdOf(document.orderKey(), part, namespace);
    }

    private List<Operation> operations(Document document, Function<Lookup, String> binder) {
        List<Operation> operations = new ArrayList<>();
        boolean known = document.known().containsKey(SalesOrderRows.HEADER);
        // A cancelled order keeps its lines as they were: they tell what was cancelled.
        if (!document.cancel() || !known) {
            RowChanges changes = new RowChanges(document.known(), binder);
            List<Row> rows = document.rows().all();
            operations.addAll(changes.operations(rows));
            changes.removed(rows)
                    .forEach(part ->
                            operations.add(Operation.delete("salesorderdetails(" + lineId(document, part) + ")")));
        }
        if (document.cancel()) {
            operations.add(Operation.action("CancelSalesOrder", cancellation(document)));
        }
        return operations;
    }

    private static Operation state(UUID id, OrderProgress.State state) {
        return Operation.update(
                SALES_ORDERS + id + ")",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("statecode", state.statecode())
                        .put("statuscode", state.statuscode()));
    }

    private static ObjectNode cancellation(Document document) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject("OrderClose")
                .put("@odata.type", "Microsoft.Dynamics.CRM.orderclose")
                .put("subject", "Cancelled in SAP Commerce")
                .put("salesorderid@odata.bind", "/" + SALES_ORDERS + document.id() + ")");
        return action.put("Status", CANCELED_NO_MONEY);
    }
}
