package io.commercebridge.mapping.billing;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;

/**
 * Which type of document an invoice becomes.
 *
 * @param codes choice of the invoice's type → code of the document's type
 * @param credit code of the document's type whose amounts are owed to the customer
 */
public record DocumentTypes(CodeTable codes, String credit) {
    private static final int INVOICE = 1;
    private static final int CREDIT_NOTE = 2;

    public DocumentTypes {
        requireNonNull(codes, "codes");
        requireNonNull(credit, "credit");
    }

    /**
     * The code of the type. An invoice without a type is a credit note if its total is negative.
     *
     * @throws MappingException if the type is not mapped
     */
    public String of(Invoice invoice) {
        int choice = invoice.type().orElse(invoice.money().total().signum() < 0 ? CREDIT_NOTE : INVOICE);
        return codes.translate(Integer.toString(choice))
                .orElseThrow(() -> new MappingException(
                        "code table '" + codes.name() + "' omits '" + choice + "', but a document must have a type",
                        "Correct the code table '" + codes.name() + "', deploy, and replay."));
    }

    /** Whether amounts of this type are owed to the customer. */
    boolean isCredit(String type) {
        return credit.equals(type);
    }
}
