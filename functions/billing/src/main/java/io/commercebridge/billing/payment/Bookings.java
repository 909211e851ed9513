package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.mapping.payment.PaymentRows;
import io.commercebridge.mapping.payment.PaymentRules;
import io.commercebridge.mapping.payment.Share;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payments as rows of Dynamics: what books one, and whether one is booked. */
final class Bookings {
    private final DynamicsClient dynamics;
    private final PaymentRules rules;
    private final PayingAccount account;
    private final Lookups lookups;

    Bookings(DynamicsClient dynamics, PaymentRules rules, PayingAccount account, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rules = requireNonNull(rules, "rules");
        this.account = requireNonNull(account, "account");
        this.lookups = new Lookups(dynamics, clock);
    }

    /** What books a payment, if it is not booked and the invoices are as they were read; to be sent as one change set. */
    record Booking(List<Operation> operations, List<String> warnings) {}

    String idOf(Payment payment) {
        return PaymentRows.idOf(payment, rules.namespace()).toString();
    }

    /** The amount with which a payment is booked; empty if it is not. */
    Optional<BigDecimal> bookedAmount(Payment payment) {
        return dynamics.read("msdyn_payments(" + idOf(payment) + ")", "$select=msdyn_amount")
                .map(row -> RowView.of(row).number("msdyn_amount").orElse(BigDecimal.ZERO));
    }

    Booking of(Payment payment, List<Share> shares, List<InvoiceRow> invoices) {
        PaymentRows rows = PaymentRows.of(payment, shares, account.of(row(shares.getFirst(), invoices)), rules);
        List<Operation> operations = new ArrayList<>(writes(rows.payment(), Precondition.MUST_NOT_EXIST));
        rows.details().forEach(detail -> operations.addAll(writes(detail, Precondition.MUST_NOT_EXIST)));
        for (Share share : shares) {
            Precondition condition = Precondition.unchanged(row(share, invoices).etag());
            for (Row step : share.steps()) {
                operations.addAll(writes(step, condition));
                // Our own first step gives the invoice another version.
                condition = Precondition.MUST_EXIST;
            }
        }
        return new Booking(operations, rows.warnings());
    }

    private static InvoiceRow row(Share share, List<InvoiceRow> invoices) {
        UUID id = share.invoice().id();
        return invoices.stream()
                .filter(row -> row.invoice().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Operation> writes(Row row, Precondition condition) {
        return new RowChanges(Map.of(), this::bind)
                .operations(List.of(row)).stream()
                        .map(operation -> operation.when(condition))
                        .toList();
    }

    private String bind(Lookup lookup) {
        return lookup.byId() ? Lookups.byId(lookup) : lookups.bind(lookup, new ArrayList<>());
    }
}
