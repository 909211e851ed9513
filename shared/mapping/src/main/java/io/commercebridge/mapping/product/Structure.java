package io.commercebridge.mapping.product;

import java.util.Optional;

/** What a row of the product table is ({@code productstructure}). */
public enum Structure {
    PRODUCT,
    /** Holds products and other families: a category of the shop. */
    FAMILY,
    /** Several products that are sold as one. */
    BUNDLE;

    /** By {@code productstructure}; a row that tells none is a product. */
    public static Structure of(Optional<Integer> code) {
        return switch (code.orElse(1)) {
            case 2 -> FAMILY;
            case 3 -> BUNDLE;
            default -> PRODUCT;
        };
    }
}
