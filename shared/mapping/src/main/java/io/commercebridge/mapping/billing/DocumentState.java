package io.commercebridge.mapping.billing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a document is about and what of it is open: never more than the whole, neither of them negative, in the smallest
 * unit of the currency.
 *
 * @param warnings what had to be rounded or left aside
 */
public record DocumentState(String type, BigDecimal amount, BigDecimal open, List<String> warnings) {

    public DocumentState {
        requireNonNull(type, "type");
        requireNonNull(amount, "amount");
        requireNonNull(open, "open");
        warnings = List.copyOf(warnings);
    }

    /** Nothing is open. */
    public boolean closed() {
        return open.signum() == 0;
    }

    /**
     * The state of an invoice. One that is cancelled is about nothing; one that is paid has nothing open, whatever it says
     * to be due; one that does not say what is due is open as a whole.
     *
     * @throws io.commercebridge.mapping.MappingException with the sums if the amounts cannot be, or if the type is not
     *     mapped
     */
    public static DocumentState of(Invoice invoice, DocumentTypes types) {
        String type = types.of(invoice);
        if (invoice.standing() == Standing.CANCELLED) {
            return new DocumentState(type, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        }
        InvoiceSums sums = new InvoiceSums(invoice, types.isCredit(type));
        BigDecimal amount = sums.amount();
        return new DocumentState(type, amount, sums.open(amount), sums.warnings());
    }
}
