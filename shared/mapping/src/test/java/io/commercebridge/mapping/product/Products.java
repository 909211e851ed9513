package io.commercebridge.mapping.product;

import io.commercebridge.mapping.code.CodeTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Products to map. */
final class Products {
    static final ProductRules RULES = new ProductRules(
            CodeTable.parse("unit", "Each=pieces"),
            Optional.of(CodeTable.parse("tax group", "standard=eu-vat-full")),
            ZoneId.of("Europe/Berlin"));

    static final Validity MARCH =
            new Validity(Optional.of(LocalDate.parse("2026-03-01")), Optional.of(LocalDate.parse("2026-03-31")));

    private Products() {}

    static Product of(Structure structure, Lifecycle lifecycle, Validity validity, Optional<String> taxClass) {
        return new Product(
                "row-1",
                Optional.of("P-1"),
                structure,
                lifecycle,
                Map.of("en", new Texts(Optional.of("Tent"), Optional.empty())),
                new Product.Links(Optional.of("unit-1"), Optional.of("family-1")),
                validity,
                taxClass,
                Optional.empty());
    }
}
