package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment as Dynamics books it: its head, and a detail for each invoice that it goes to. The details add up to the head.
 *
 * @param warnings a line for each text that does not fit
 */
public record PaymentRows(Row payment, List<Row> details, List<String> warnings) {
    private static final TextColumn NAME = TextColumn.cut("msdyn_name", 100);
    private static final TextColumn REFERENCE = TextColumn.cut("msdyn_checknumber", 100);

    public PaymentRows {
        requireNonNull(payment, "payment");
        details = List.copyOf(details);
        warnings = List.copyOf(warnings);
    }

    /** The row id of a payment, the same for ever. */
    public static UUID idOf(Payment payment, UUID namespace) {
        String kind =
                switch (payment.paidFor()) {
                    case PaidFor.Order _ -> "Payment/";
                    case PaidFor.Document _ -> "DocumentPayment/";
                };
        return NameBasedUuid.of(namespace, kind + payment.key());
    }

    /** @throws MappingException naming table and value if the payment mode is not mapped */
    public static PaymentRows of(Payment payment, List<Share> shares, Payer payer, PaymentRules rules) {
        List<String> warnings = new ArrayList<>();
        UUID id = idOf(payment, rules.namespace());
        Row head = Row.of("payment", "msdyn_payments", id)
                .set(NAME.name(), NAME.fit(Optional.of(name(payment)), warnings))
                .lookup("msdyn_Account", payer.account())
                .set("msdyn_amount", payment.amount())
                .set("msdyn_unappliedamount", BigDecimal.ZERO)
                .set("msdyn_date", payment.paidOn())
                .set("msdyn_paymenttype", rules.types().of(payment.mode()))
                .set(REFERENCE.name(), REFERENCE.fit(payment.reference(), warnings))
                .lookup("transactioncurrencyid", payer.currency())
                .build();
        List<Row> details = shares.stream()
                .map(share -> detail(id, share, payer.currency()))
                .toList();
        return new PaymentRows(head, details, warnings);
    }

    private static String name(Payment payment) {
        return (payment.isRefund() ? "Refund " : "Payment ") + payment.paidFor().number();
    }

    private static Row detail(UUID payment, Share share, Lookup currency) {
        String invoice = share.invoice().id().toString();
        return Row.of(invoice, "msdyn_paymentdetailes", NameBasedUuid.of(payment, invoice))
                .set(NAME.name(), NAME.fit(Optional.of(share.invoice().number()), new ArrayList<>()))
                .lookup(
                        "msdyn_Payment",
                        new Lookup("msdyn_payment", "msdyn_payments", "msdyn_paymentid", payment.toString()))
                .lookup("msdyn_Invoice", new Lookup("invoice", "invoices", "invoiceid", invoice))
                .set("msdyn_paymentamount", share.amount())
                .lookup("transactioncurrencyid", currency)
                .build();
    }
}
