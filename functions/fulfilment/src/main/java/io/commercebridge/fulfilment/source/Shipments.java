package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.fulfilment.source.ShipmentRow.Line;
import io.commercebridge.fulfilment.source.ShipmentTables.Table;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the shipments of an order: one request, and one more for every forty of them with their lines. */
public final class Shipments {
    private static final int MOST = 5000;
    /** So many ids fit into an address. */
    private static final int CHUNK = 40;

    private static final int ACTIVE = 0;
    private static final int SHORT_ID = 8;

    private final DynamicsClient dynamics;
    private final ShipmentTables tables;

    public Shipments(DynamicsClient dynamics, ShipmentTables tables) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.tables = requireNonNull(tables, "tables");
    }

    /** The shipments of a sales order. */
    public List<ShipmentRow> of(SalesOrder order) {
        Table table = tables.shipment();
        List<JsonNode> rows = dynamics.query(
                table.entitySet(),
                "$select=" + table.idColumn() + ",statecode," + table.columns().select() + "&$filter="
                        + lookup(tables.orderColumn()) + " eq " + order.id() + "&$orderby=" + table.idColumn(),
                MOST);
        Map<String, List<Line>> lines = lines(
                rows.stream().map(row -> row.path(table.idColumn()).asText()).toList());
        return rows.stream().map(row -> shipment(row, order, lines)).toList();
    }

    /** The sales order of a shipment; empty if the shipment is not there any more or has none. */
    public Optional<String> orderOf(String shipmentId) {
        return lookupOf(tables.shipment(), shipmentId, tables.orderColumn());
    }

    /** The shipment of a line; empty if the line is not there any more or has none. */
    public Optional<String> shipmentOf(String lineId) {
        return lookupOf(tables.line(), lineId, tables.shipmentColumn());
    }

    private Optional<String> lookupOf(Table table, String id, String column) {
        return dynamics.read(table.entitySet() + "(" + id + ")", "$select=" + lookup(column))
                .flatMap(row -> RowView.of(row).lookup(column))
                .map(Target::id);
    }

    private ShipmentRow shipment(JsonNode json, SalesOrder order, Map<String, List<Line>> lines) {
        RowView row = RowView.of(json);
        String id = json.path(tables.shipment().idColumn()).asText();
        JourneyReader reader = new JourneyReader(tables.shipment().columns());
        return new ShipmentRow(
                id,
                tables.shipment()
                        .columns()
                        .find(ShipmentTables.NAME)
                        .flatMap(row::text)
                        .orElse(id.substring(0, SHORT_ID)),
                reader.milestone(row),
                row.choice("statecode").orElse(ACTIVE) == ACTIVE,
                reader.of(row, order::carrier),
                lines.getOrDefault(id, List.of()));
    }

    private Map<String, List<Line>> lines(List<String> shipments) {
        Map<String, List<Line>> lines = new HashMap<>();
        for (int from = 0; from < shipments.size(); from += CHUNK) {
            List<String> some = shipments.subList(from, Math.min(shipments.size(), from + CHUNK));
            dynamics.query(tables.line().entitySet(), query(some), MOST).forEach(row -> add(row, lines));
        }
        return lines;
    }

    private String query(List<String> shipments) {
        Table table = tables.line();
        String shipment = lookup(tables.shipmentColumn());
        return "$select=" + table.idColumn() + "," + shipment + "," + lookup(orderLine()) + "," + quantity()
                + "&$orderby=" + table.idColumn() + "&$filter="
                + shipments.stream().map(id -> shipment + " eq " + id).collect(Collectors.joining(" or "));
    }

    private void add(JsonNode json, Map<String, List<Line>> lines) {
        RowView row = RowView.of(json);
        row.lookup(tables.shipmentColumn())
                .ifPresent(shipment -> lines.computeIfAbsent(shipment.id(), _ -> new ArrayList<>())
                        .add(new Line(
                                json.path(tables.line().idColumn()).asText(),
                                row.lookup(orderLine()).map(Target::id),
                                row.number(quantity()).orElse(BigDecimal.ZERO))));
    }

    private String orderLine() {
        return tables.line().columns().find(ShipmentTables.ORDER_LINE).orElseThrow();
    }

    private String quantity() {
        return tables.line().columns().find(ShipmentTables.QUANTITY).orElseThrow();
    }

    private static String lookup(String column) {
        return "_" + column + "_value";
    }
}
