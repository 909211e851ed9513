package io.commercebridge.mapping.product;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A product, family or bundle as Dynamics knows it.
 *
 * @param id row id
 * @param number the product number; absent for a row that has none
 * @param texts by ISO code of the language, in the order of the codes, so that equal products are written alike
 * @param taxClass as Dynamics names it
 * @param onHand the quantity kept with the product, where that is the stock
 */
public record Product(
        String id,
        Optional<String> number,
        Structure structure,
        Lifecycle lifecycle,
        Map<String, Texts> texts,
        Links links,
        Validity validity,
        Optional<String> taxClass,
        Optional<BigDecimal> onHand) {

    /** What points to other rows, by row id. */
    public record Links(Optional<String> unit, Optional<String> family) {
        public static final Links NONE = new Links(Optional.empty(), Optional.empty());

        public Links {
            requireNonNull(unit, "unit");
            requireNonNull(family, "family");
        }
    }

    public Product {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(structure, "structure");
        requireNonNull(lifecycle, "lifecycle");
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        requireNonNull(links, "links");
        requireNonNull(validity, "validity");
        requireNonNull(taxClass, "taxClass");
        requireNonNull(onHand, "onHand");
    }

    public boolean isFamily() {
        return structure == Structure.FAMILY;
    }
}
