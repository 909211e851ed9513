package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.failure.BridgeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sales order says that an RMA for it has to say too.
 *
 * @param customer account or contact
 * @param lines by their row ids
 */
record SoldOrder(Target customer, String priceList, String currency, Map<String, Line> lines) {
    static final String COLUMNS = "$select=_customerid_value,_pricelevelid_value,_transactioncurrencyid_value"
            + "&$expand=order_details($select=salesorderdetailid,_productid_value,_uomid_value)";

    /** What a line is of; without a product it is only written in. */
    record Line(Optional<String> product, Optional<String> unit) {
        static final Line UNKNOWN = new Line(Optional.empty(), Optional.empty());

        Line {
            requireNonNull(product, "product");
            requireNonNull(unit, "unit");
        }
    }

    SoldOrder {
        requireNonNull(customer, "customer");
        requireNonNull(priceList, "priceList");
        requireNonNull(currency, "currency");
        lines = Map.copyOf(lines);
    }

    static SoldOrder of(JsonNode json) {
        RowView row = RowView.of(json);
        Map<String, Line> lines = new HashMap<>();
        for (JsonNode line : json.path("order_details")) {
            RowView view = RowView.of(line);
            lines.put(
                    line.path("salesorderdetailid").asText(),
                    new Line(
                            view.lookup("productid").map(Target::id),
                            view.lookup("uomid").map(Target::id)));
        }
        return new SoldOrder(
                required(row, "customerid"),
                required(row, "pricelevelid").id(),
                required(row, "transactioncurrencyid").id(),
                lines);
    }

    private static Target required(RowView row, String column) {
        return row.lookup(column)
                .orElseThrow(() -> BridgeException.refused(
                        "the sales order of the return has no " + column, "Complete it in Dynamics, then replay."));
    }

    boolean isConsumers() {
        return customer.table().equals("contact");
    }
}
