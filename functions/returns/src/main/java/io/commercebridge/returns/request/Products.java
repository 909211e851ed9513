package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.remote.wire.ODataText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The products of a return with their warranty periods: one request for all of them. */
final class Products {
    private static final int MOST = 500;

    private final DynamicsClient dynamics;
    private final String warrantyColumn;

    /** @param warrantyColumn whole number of months */
    Products(DynamicsClient dynamics, String warrantyColumn) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.warrantyColumn = requireNonNull(warrantyColumn, "warrantyColumn");
    }

    /** A product. */
    record Product(String id, String number, Optional<String> unit, Optional<Integer> warrantyMonths) {}

    /** Those with one of these ids or numbers, as far as they are there. */
    List<Product> read(List<String> ids, List<String> numbers) {
        String condition = Stream.concat(
                        ids.stream().distinct().map(id -> "productid eq " + id),
                        numbers.stream().distinct().map(number -> "productnumber eq " + ODataText.literal(number)))
                .collect(Collectors.joining(" or "));
        return dynamics
                .query(
                        "products",
                        "$select=productid,productnumber,_defaultuomid_value," + warrantyColumn + "&$filter="
                                + condition,
                        MOST)
                .stream()
                .map(this::product)
                .toList();
    }

    private Product product(JsonNode json) {
        RowView row = RowView.of(json);
        return new Product(
                json.path("productid").asText(),
                row.text("productnumber").orElse(""),
                row.lookup("defaultuomid").map(Target::id),
                row.number(warrantyColumn).map(months -> months.intValue()));
    }
}
