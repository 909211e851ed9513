package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

/** Whose prices those of a price list are in the shop. */
public sealed interface Audience {

    /** Those of everybody who has no price of a group of their own. */
    record Everybody() implements Audience {}

    /** Those of one user price group. */
    record Group(String code) implements Audience {
        public Group {
            requireNonNull(code, "code");
        }
    }

    /** Nobody's: the price list is not for the shop. */
    record Nobody() implements Audience {}
}
