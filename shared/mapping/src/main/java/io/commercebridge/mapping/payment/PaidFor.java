package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

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

    /** One invoice, chosen by the payer. */
    record Document(String number) implements PaidFor {
        public Document {
            requireNonNull(number, "number");
        }
    }
}
