package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.payment.Allocation;
import io.commercebridge.mapping.payment.PaidFor;
import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.mapping.payment.Share;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Books payments: payment, details and what is left to pay of the invoices take effect together, once, and only if nobody
 * has written the invoices since they were read.
 */
final class Cashier {
    private static final int ATTEMPTS = 6;

    private final DynamicsClient dynamics;
    private final Invoices invoices;
    private final Bookings bookings;

    Cashier(DynamicsClient dynamics, Invoices invoices, Bookings bookings) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.invoices = requireNonNull(invoices, "invoices");
        this.bookings = requireNonNull(bookings, "bookings");
    }

    /** A payment that is in Dynamics. */
    record Booked(String id, List<String> warnings) {}

    /**
     * Books the payment if it is not booked.
     *
     * @throws BridgeException waiting if there is no invoice, or none with room for it; transient if others were faster again
     *     and again
     */
    Booked book(Payment payment, String tag) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<Booked> done = attempt(payment, tag).or(() -> before(payment));
                if (done.isPresent()) {
                    return done.get();
                }
            }
        } catch (MappingException refused) {
            return before(payment).orElseThrow(() -> refused);
        } catch (BridgeException failed) {
            // What it has itself taken up may be the reason that there is no room for it any more.
            return failed.category() == Category.TRANSIENT
                    ? fail(failed)
                    : before(payment).orElseThrow(() -> failed);
        }
        throw new BridgeException(
                Category.TRANSIENT,
                "the invoices of a payment were written by others in each of " + ATTEMPTS + " attempts",
                "Nothing: the event is tried again.",
                null);
    }

    private static Booked fail(BridgeException failed) {
        throw failed;
    }

    /**
     * Makes sure that a payment which is known to be booked says the same still; tells what it has found.
     *
     * @throws BridgeException permanent if the amount is another one now
     */
    String confirm(Payment payment) {
        return before(payment).isPresent()
                ? "the payment is booked"
                : "the payment was booked and has been deleted in Dynamics since";
    }

    /** The payment, if it is there already: a delivery did not come to know its end. */
    private Optional<Booked> before(Payment payment) {
        Optional<BigDecimal> amount = bookings.bookedAmount(payment);
        amount.filter(booked -> booked.compareTo(payment.amount()) != 0).ifPresent(booked -> {
            throw BridgeException.refused(
                    "the payment is booked with " + payment.currency().round(booked) + " and is told with "
                            + payment.amount() + " " + payment.currencyCode() + " now",
                    "Correct it in Dynamics, then discard the event.");
        });
        return amount.map(_ -> new Booked(bookings.idOf(payment), List.of()));
    }

    /** Empty if somebody else was faster, with one of the invoices or with this payment. */
    private Optional<Booked> attempt(Payment payment, String tag) {
        List<InvoiceRow> found = invoices.of(payment);
        return switch (Allocation.of(
                payment, found.stream().map(InvoiceRow::invoice).toList())) {
            case Allocation.Applied(List<Share> shares) -> write(payment, bookings.of(payment, shares, found), tag);
            case Allocation.TooMuch(String reason) -> throw Waits.noRoom(payment, roomFor(payment, found), reason);
        };
    }

    private static Awaited roomFor(Payment payment, List<InvoiceRow> found) {
        return switch (payment.paidFor()) {
            case PaidFor.Order order -> Waits.invoiceOf(order.key());
            case PaidFor.Document _ ->
                Waits.invoice(found.getFirst().invoice().id().toString());
        };
    }

    private Optional<Booked> write(Payment payment, Bookings.Booking booking, String tag) {
        try {
            dynamics.changeSet(booking.operations(), tag);
            return Optional.of(new Booked(bookings.idOf(payment), booking.warnings()));
        } catch (RemoteException refused) {
            if (DynamicsErrors.isPreconditionFailed(refused) || hasGone(refused, booking)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** An invoice is not there any more. */
    private static boolean hasGone(RemoteException refused, Bookings.Booking booking) {
        return DynamicsErrors.isNotFound(refused) && !DynamicsErrors.isMissingReference(refused, booking.operations());
    }
}
