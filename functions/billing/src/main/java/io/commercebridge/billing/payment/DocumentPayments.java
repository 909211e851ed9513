package io.commercebridge.billing.payment;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.event.BridgeEvent;
import java.math.BigDecimal;
import java.util.Optional;

/** Payments of single documents, as the integration object {@code BridgeDocumentPayment} tells them. */
final class DocumentPayments implements PaymentSource {
    private static final String CARD = "creditcard";
    private static final String OTHER = "document";

    @Override
    public EntitySet set() {
        return new EntitySet("BridgeDocumentPayment", "B2BDocumentPaymentInfos");
    }

    @Override
    public String expansion() {
        return "payDocument,payDocument/currency,payDocument/order,useDocument";
    }

    @Override
    public Told read(CommerceItem info, BridgeEvent event) {
        CommerceItem document = info.item("payDocument").orElseThrow(() -> info.refused("payDocument", "is missing"));
        if (info.item("useDocument").isPresent()) {
            throw info.refused("useDocument", "offsets one document with another, and no money has been moved");
        }
        MinorUnits currency = MinorUnits.of(document.item("currency")
                .orElseThrow(() -> document.refused("currency", "is missing"))
                .requiredText("isocode"));
        BigDecimal amount = TransactionEntries.amount(info, currency);
        return amount.signum() == 0
                ? new Told.Nothing("the payment is of nothing")
                : new Told.Moved(payment(info, document, new Money(amount, currency), event));
    }

    private record Money(BigDecimal amount, MinorUnits currency) {}

    private static Payment payment(CommerceItem info, CommerceItem document, Money money, BridgeEvent event) {
        Optional<String> card = info.text("ccTransactionNumber").filter(number -> !number.isBlank());
        return new Payment(
                event.subject(),
                new PaidFor.Document(document.requiredText("documentNumber"), order(document)),
                money.amount(),
                money.currency(),
                TransactionEntries.day(info.date("date").or(() -> info.date("modifiedtime")), event),
                card.isPresent() ? CARD : OTHER,
                card);
    }

    private static Optional<String> order(CommerceItem document) {
        return document.item("order").flatMap(order -> order.text("integrationKey")
                .or(() -> order.text("code").map(code -> code + "|null")));
    }
}
