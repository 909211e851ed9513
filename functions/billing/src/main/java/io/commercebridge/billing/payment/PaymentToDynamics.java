package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Map;
import java.util.Optional;

/** Payment or refund in SAP Commerce → payment with its details, and what is left to pay of the invoices. */
final class PaymentToDynamics implements Direction<Payment> {
    private final PaymentSource source;
    private final CommerceClient commerce;
    private final Cashier cashier;

    PaymentToDynamics(PaymentSource source, CommerceClient commerce, Cashier cashier) {
        this.source = requireNonNull(source, "source");
        this.commerce = requireNonNull(commerce, "commerce");
        this.cashier = requireNonNull(cashier, "cashier");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith("sap.cx.commerce." + object() + ".");
    }

    private String object() {
        return source.set().integrationObject();
    }

    @Override
    public Reading<Payment> read(BridgeEvent event) {
        if (event.type().startsWith("sap.cx.commerce." + object() + ".Deleted.")) {
            return new Reading.Ignored<>("a payment is taken back by a refund, not by its deletion");
        }
        CommerceItem item = event.truncated() ? current(event.subject()) : CommerceItem.parse(object(), event.data());
        return switch (source.read(item, event)) {
            case PaymentSource.Told.Nothing nothing -> new Reading.Ignored<>(nothing.why());
            case PaymentSource.Told.Moved moved -> new Reading.Changed<>(change(moved.payment(), item.modified()));
        };
    }

    private CommerceItem current(String key) {
        return commerce.read(source.set().item(IntegrationKey.parse(key)), source.expansion())
                .map(json -> new CommerceItem(object(), json))
                .orElseThrow(() -> BridgeException.refused(
                        "the payment is not in SAP Commerce any more",
                        "Book it in Dynamics if the money was moved, then discard the event."));
    }

    private static Change<Payment> change(Payment payment, long version) {
        String content = Digest.of(payment.toString());
        return new Change<>(
                version,
                content,
                content,
                Optional.empty(),
                false,
                Optional.of(payment.paidFor().number()),
                payment);
    }

    @Override
    public Effect deliver(Delivery<Payment> delivery) {
        Payment payment = delivery.payload();
        if (delivery.known().written().isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, cashier.confirm(payment));
        }
        Cashier.Booked booked = cashier.book(payment, delivery.tag());
        Written written = new Written(booked.id(), Optional.empty(), Optional.empty(), Map.of());
        return new Effect.Wrote(written, booked.warnings()).releasing(Waits.endedBy(payment));
    }
}
