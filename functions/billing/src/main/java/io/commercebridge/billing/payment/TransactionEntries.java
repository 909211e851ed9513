package io.commercebridge.billing.payment;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.event.BridgeEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Captures and refunds of orders, as the integration object {@code BridgePayment} tells them. */
final class TransactionEntries implements PaymentSource {
    private static final Set<String> CAPTURES = Set.of("CAPTURE", "PARTIAL_CAPTURE");
    private static final Set<String> REFUNDS = Set.of("REFUND_FOLLOW_ON", "REFUND_STANDALONE", "REFUND_PARTIAL");
    // The second is how SAP's own status is spelled.
    private static final Set<String> MOVED = Set.of("ACCEPTED", "SUCCESSFULL");

    @Override
    public EntitySet set() {
        return new EntitySet("BridgePayment", "PaymentTransactionEntries");
    }

    @Override
    public String expansion() {
        return "currency,type,paymentTransaction,paymentTransaction/order,paymentTransaction/order/paymentMode";
    }

    @Override
    public Told read(CommerceItem entry, BridgeEvent event) {
        String type = entry.code("type").orElseThrow(() -> entry.refused("type", "is missing"));
        if (!CAPTURES.contains(type) && !REFUNDS.contains(type)) {
            return new Told.Nothing(type + " moves no money");
        }
        String status = entry.text("transactionStatus").orElse("");
        if (!MOVED.contains(status)) {
            return new Told.Nothing(type + " with status '" + status + "' has moved no money");
        }
        return order(entry)
                .map(order -> moved(entry, order, event, REFUNDS.contains(type)))
                .orElseGet(() -> new Told.Nothing("payment of a history snapshot of an order"));
    }

    /** Empty for a snapshot, which has copies of the transactions of the live order. */
    private static Optional<CommerceItem> order(CommerceItem entry) {
        CommerceItem order = entry.item("paymentTransaction")
                .flatMap(transaction -> transaction.item("order"))
                .orElseThrow(() -> entry.refused("paymentTransaction.order", "is missing"));
        return Optional.of(order).filter(live -> live.text("versionID")
                .filter(version -> !version.isBlank())
                .isEmpty());
    }

    private static Told moved(CommerceItem entry, CommerceItem order, BridgeEvent event, boolean refund) {
        MinorUnits currency = currency(entry);
        BigDecimal amount = amount(entry, currency);
        if (amount.signum() == 0) {
            return new Told.Nothing("the payment is of nothing");
        }
        String number = order.requiredText("code");
        return new Told.Moved(new Payment(
                event.subject(),
                new PaidFor.Order(order.text("integrationKey").orElse(number + "|null"), number),
                refund ? amount.negate() : amount,
                currency,
                day(entry.date("time").or(() -> entry.date("modifiedtime")), event),
                order.code("paymentMode").orElse(Payment.NO_MODE),
                entry.text("requestId")));
    }

    private static MinorUnits currency(CommerceItem entry) {
        return MinorUnits.of(entry.item("currency")
                .orElseThrow(() -> entry.refused("currency", "is missing"))
                .requiredText("isocode"));
    }

    /** @throws MappingException if it is missing or negative */
    static BigDecimal amount(CommerceItem item, MinorUnits currency) {
        BigDecimal amount = item.requiredDecimal("amount");
        if (amount.signum() < 0) {
            throw item.refused("amount", "is negative");
        }
        return currency.round(amount);
    }

    /** The day in UTC. */
    static LocalDate day(Optional<Instant> moment, BridgeEvent event) {
        return LocalDate.ofInstant(moment.orElse(event.time()), ZoneOffset.UTC);
    }
}
