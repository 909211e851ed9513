package io.commercebridge.mapping.billing;

import io.commercebridge.mapping.code.CodeTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Invoices to try things on. */
final class Invoices {
    static final DocumentTypes TYPES =
            new DocumentTypes(CodeTable.parse("document type", "1=INVOICE,2=CREDIT_NOTE,3=DEBIT_NOTE"), "CREDIT_NOTE");
    static final Instant DATE = Instant.parse("2026-11-02T00:00:00Z");
    static final Instant DUE = Instant.parse("2026-12-02T00:00:00Z");

    private Invoices() {}

    /** @param due {@code -} for none */
    static InvoiceMoney money(String currency, String total, String due) {
        return new InvoiceMoney(
                currency,
                new BigDecimal(total),
                Optional.of(due).filter(text -> !text.equals("-")).map(BigDecimal::new));
    }

    static Invoice invoice(InvoiceMoney money, Standing standing) {
        return typed(Optional.of(1), money, standing);
    }

    static Invoice typed(Optional<Integer> type, InvoiceMoney money, Standing standing) {
        return new Invoice("R-1", type, money, standing, Optional.of(DATE), Optional.of(DUE));
    }
}
