package io.commercebridge.catalogue.product;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.product.Lifecycle;
import io.commercebridge.mapping.product.Product;
import io.commercebridge.mapping.product.Structure;
import io.commercebridge.mapping.product.Texts;
import io.commercebridge.mapping.product.Validity;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a product, from a notification or from its table. */
final class ProductReader {
    private final ProductColumns columns;

    ProductReader(ProductColumns columns) {
        this.columns = requireNonNull(columns, "columns");
    }

    Product toProduct(String id, RowView row) {
        Structure structure = Structure.of(row.choice("productstructure"));
        Optional<String> number = row.text("productnumber").map(String::strip);
        Optional<String> family = row.lookup("parentproductid").map(Target::id);
        // What else a family has, the category has not: it must not count as a change.
        return structure == Structure.FAMILY
                ? new Product(
                        id,
                        number,
                        structure,
                        Lifecycle.ACTIVE,
                        texts(row),
                        new Product.Links(Optional.empty(), family),
                        Validity.ALWAYS,
                        Optional.empty(),
                        Optional.empty())
                : new Product(
                        id,
                        number,
                        structure,
                        Lifecycle.of(row.choice("statecode")),
                        texts(row),
                        new Product.Links(row.lookup("defaultuomid").map(Target::id), family),
                        new Validity(row.date("validfromdate"), row.date("validtodate")),
                        columns.tax().flatMap(row::text).map(String::strip),
                        columns.onHand() ? row.number(ProductColumns.ON_HAND) : Optional.empty());
    }

    private Map<String, Texts> texts(RowView row) {
        Set<String> languages = new LinkedHashSet<>(columns.names().keySet());
        languages.addAll(columns.descriptions().keySet());
        Map<String, Texts> texts = new HashMap<>();
        for (String language : languages) {
            texts.put(
                    language,
                    new Texts(text(columns.names(), language, row), text(columns.descriptions(), language, row)));
        }
        return texts;
    }

    private static Optional<String> text(Map<String, String> columns, String language, RowView row) {
        return Optional.ofNullable(columns.get(language)).flatMap(row::text);
    }
}
