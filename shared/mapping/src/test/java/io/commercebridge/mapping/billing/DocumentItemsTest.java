package io.commercebridge.mapping.billing;

import static io.commercebridge.mapping.billing.Invoices.DATE;
import static io.commercebridge.mapping.billing.Invoices.DUE;
import static io.commercebridge.mapping.billing.Invoices.TYPES;
import static io.commercebridge.mapping.billing.Invoices.invoice;
import static io.commercebridge.mapping.billing.Invoices.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentItemsTest {

    private static ItemValues document(Invoice invoice, Optional<String> order) {
        return DocumentItems.toDocument(
                invoice, DocumentState.of(invoice, TYPES), new DocumentItems.Owner("C-4711", order));
    }

    @Test
    void aDocumentIsWhatItsInvoiceIs() {
        Invoice invoice = invoice(money("EUR", "119", "19"), Standing.ACTIVE);
        ItemValues order = ItemValues.item()
                .set("code", "00001000")
                .set("versionID", Optional.empty())
                .build();

        assertThat(document(invoice, Optional.of("00001000")).attributes())
                .containsExactly(
                        entry("date", Optional.of(DATE)),
                        entry("dueDate", Optional.of(DUE)),
                        entry("amount", Optional.of(new BigDecimal("119.00"))),
                        entry("openAmount", Optional.of(new BigDecimal("19.00"))),
                        entry("status", Optional.of(ItemValues.by("code", "open"))),
                        entry("currency", Optional.of(ItemValues.by("isocode", "EUR"))),
                        entry("unit", Optional.of(ItemValues.by("uid", "C-4711"))),
                        entry("order", Optional.of(order)));
    }

    @Test
    void aPaidOneIsClosedAndNeedsNoOrder() {
        Invoice invoice = invoice(money("EUR", "119", "-"), Standing.PAID);

        assertThat(document(invoice, Optional.empty()).attributes())
                .containsEntry("status", Optional.of(ItemValues.by("code", "closed")))
                .containsEntry("order", Optional.empty());
    }

    @Test
    void aClosedOneIsAboutNothing() {
        assertThat(DocumentItems.closed().attributes())
                .containsExactly(
                        entry("amount", Optional.of(BigDecimal.ZERO)),
                        entry("openAmount", Optional.of(BigDecimal.ZERO)),
                        entry("status", Optional.of(ItemValues.by("code", "closed"))));
    }

    @Test
    void itIsFoundByTypeAndNumber() {
        assertThat(new DocumentItems.Key("INVOICE", "R-1").reference().attributes())
                .containsExactly(
                        entry("documentNumber", Optional.of("R-1")),
                        entry("documentType", Optional.of(ItemValues.by("code", "INVOICE"))));
    }
}
