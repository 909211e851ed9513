package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.fulfilment.source.SalesOrder.Line;
import io.commercebridge.fulfilment.source.SalesOrder.State;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.remote.wire.ODataText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads sales orders, one request each. */
public final class SalesOrders {
    private static final String SHIPPED = "quantityshipped";
    private static final String BACKORDERED = "quantitybackordered";
    private static final String METHOD = "shippingmethodcode";

    private final DynamicsClient dynamics;
    private final ColumnNames columns;
    private final CodeTable carriers;

    /** @param carriers shipping method → carrier */
    public SalesOrders(DynamicsClient dynamics, ColumnNames columns, CodeTable carriers) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.columns = requireNonNull(columns, "columns");
        this.carriers = requireNonNull(carriers, "carriers");
    }

    /** Empty if it is not in Dynamics any more. */
    public Optional<SalesOrder> read(String id) {
        String select = "$select=ordernumber,statecode,statuscode," + METHOD + "," + columns.select();
        String lines = "&$expand=order_details($select=salesorderdetailid," + SHIPPED + "," + BACKORDERED + ")";
        return dynamics.read("salesorders(" + id + ")", select + lines).map(row -> order(id, row));
    }

    /** The row id of the sales order with this number. */
    public Optional<String> find(String number) {
        return dynamics
                .query("salesorders", "$select=salesorderid&$filter=ordernumber eq " + ODataText.literal(number), 1)
                .stream()
                .map(row -> row.path("salesorderid").asText())
                .findFirst();
    }

    private SalesOrder order(String id, JsonNode json) {
        RowView row = RowView.of(json);
        Optional<String> carrier = row.choice(METHOD).flatMap(method -> carriers.translate(String.valueOf(method)));
        Map<String, Line> lines = new HashMap<>();
        json.path("order_details")
                .forEach(line -> lines.put(line.path("salesorderdetailid").asText(), line(RowView.of(line))));
        JourneyReader reader = new JourneyReader(columns);
        return new SalesOrder(
                id,
                row.text("ordernumber"),
                new State(
                        row.choice("statecode").orElse(0),
                        row.choice("statuscode").orElse(0)),
                reader.milestone(row),
                reader.of(row, () -> carrier),
                carrier,
                lines);
    }

    private static Line line(RowView row) {
        return new Line(amount(row, SHIPPED), amount(row, BACKORDERED));
    }

    private static BigDecimal amount(RowView row, String column) {
        return row.number(column).map(BigDecimal::stripTrailingZeros).orElse(BigDecimal.ZERO);
    }
}
