package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.remote.wire.ODataText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the invoices that a payment is for, as they are in Dynamics at present. */
final class Invoices {
    private static final int MOST = 500;

    private final DynamicsClient dynamics;
    private final Counterparts orders;
    private final UUID namespace;
    private final SetUpNames names;

    /** @param namespace of the name-based row ids of sales orders */
    Invoices(DynamicsClient dynamics, Counterparts orders, UUID namespace, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.orders = requireNonNull(orders, "orders");
        this.namespace = requireNonNull(namespace, "namespace");
        this.names = new SetUpNames(dynamics, clock);
    }

    /**
     * At least one, all of them in the currency of the payment.
     *
     * @throws AwaitedException if the order has none yet
     * @throws BridgeException permanent if they are in another currency, or the document cannot be paid
     */
    List<InvoiceRow> of(Payment payment) {
        List<InvoiceRow> payable =
                switch (payment.paidFor()) {
                    case PaidFor.Order order -> ofOrder(order, payment.currency());
                    case PaidFor.Document document -> List.of(byNumber(document.number(), payment.currency()));
                };
        payable.forEach(row -> requireCurrency(row, payment));
        return payable;
    }

    private List<InvoiceRow> ofOrder(PaidFor.Order order, MinorUnits currency) {
        List<InvoiceRow> payable = orders
                .inDynamics(order.key())
                .map(id -> read("_salesorderid_value eq " + id, currency))
                .orElse(List.of())
                .stream()
                .filter(InvoiceRow::isPayable)
                .toList();
        if (payable.isEmpty()) {
            throw Waits.noInvoice(order);
        }
        return payable;
    }

    private InvoiceRow byNumber(String number, MinorUnits currency) {
        List<InvoiceRow> found = read("invoicenumber eq " + ODataText.literal(number), currency);
        if (found.size() != 1) {
            throw BridgeException.refused(
                    "Dynamics has " + (found.isEmpty() ? "no invoice" : found.size() + " invoices")
                            + " with invoicenumber '" + number + "'",
                    "See to it that one invoice has the number of the document, then replay.");
        }
        return Optional.of(found.getFirst())
                .filter(InvoiceRow::isPayable)
                .orElseThrow(() -> BridgeException.refused(
                        "document '" + number + "' is cancelled or a credit note: it cannot be paid",
                        "Pay the money back or book it by hand in Dynamics, then discard the event."));
    }

    private List<InvoiceRow> read(String filter, MinorUnits currency) {
        return dynamics.query("invoices", InvoiceRow.SELECT + "&$orderby=invoiceid&$filter=" + filter, MOST).stream()
                .map(json -> InvoiceRow.of(json, currency))
                .toList();
    }

    private void requireCurrency(InvoiceRow row, Payment payment) {
        String currency = names.currency(row.currency()).orElse(row.currency());
        if (!currency.equals(payment.currencyCode())) {
            throw BridgeException.refused(
                    "the payment is in " + payment.currencyCode() + ", invoice "
                            + row.invoice().number() + " in " + currency,
                    "Book the payment in Dynamics at the rate that was agreed, then discard the event.");
        }
    }
}
