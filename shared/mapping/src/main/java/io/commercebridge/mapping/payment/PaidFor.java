package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a payment was made for. */
public sealed interface PaidFor {

    /** The number by which people know it. */
    String number();

    /**
     * A whole order, whatever invoices it has.
     *
     * @param key its integration key
     */
    record Order(String key, String number) implements PaidFor {
        public Order {
            requireNonNull(key, "key");
            requireNonNull(number, "number");
        }
    }

    /**
     * One invoice, chosen by the payer.
     *
     * @param order integration key of the order that it is of
     */
    record Document(String number, Optional<String> order) implements PaidFor {
        public Document {
            requireNonNull(number, "number");
            requireNonNull(order, "order");
        }
    }
}
