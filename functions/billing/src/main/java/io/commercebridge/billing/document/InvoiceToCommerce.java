package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invoice → document of the account. Dynamics owns all of it, and nothing is an echo: a payment that the bridge has booked
 * changes what is open, and that must come back.
 */
final class InvoiceToCommerce implements Direction<Optional<InvoiceRow>> {
    static final String CONTACT = "the invoice is a contact's, who has no documents";
    private static final String TYPE = "dataverse.invoice.";
    private static final String DELETE = TYPE + "Delete";
    private static final String DELETED = "deleted";

    /** What it works with. */
    record Tools(InvoiceSource source, DocumentDelivery delivery, DocumentWriter writer) {}

    private final Tools tools;

    InvoiceToCommerce(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Optional<InvoiceRow>> read(BridgeEvent event) {
        Optional<RowView> row =
                event.type().equals(DELETE) ? Optional.empty() : tools.source().of(event);
        return row.map(view -> changed(event.subject(), view)).orElseGet(() -> deleted(event));
    }

    private static Reading<Optional<InvoiceRow>> changed(String id, RowView view) {
        InvoiceRow row = InvoiceRow.of(id, view);
        String content = Digest.of(row.toString());
        return new Reading.Changed<>(new Change<>(
                view.version(), content, content, Optional.empty(), false, row.number(), Optional.of(row)));
    }

    private static Reading<Optional<InvoiceRow>> deleted(BridgeEvent event) {
        long version = ReadEvents.isRead(event)
                ? event.time().toEpochMilli()
                : RemoteExecutionContext.parse(event.data())
                        .operationCreatedOn()
                        .toEpochMilli();
        return new Reading.Changed<>(
                new Change<>(version, DELETED, DELETED, Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    @Override
    public Effect deliver(Delivery<Optional<InvoiceRow>> delivery) {
        Optional<Written> before = delivery.known().written();
        if (before.flatMap(Written::state).filter(DELETED::equals).isPresent()) {
            return new Effect.Nothing(Outcome.STALE, "the invoice has been deleted");
        }
        if (delivery.payload().isEmpty()) {
            return withdraw(delivery, before, DELETED);
        }
        InvoiceRow row = delivery.payload().get();
        if (row.isOfContact()) {
            return before.isPresent()
                    ? withdraw(delivery, before, CONTACT)
                    : new Effect.Nothing(Outcome.IGNORED, CONTACT)
                            .releasing(tools.delivery().arrivals(row));
        }
        return before.isEmpty() && row.isEmpty()
                ? new Effect.Nothing(Outcome.IGNORED, "nothing is invoiced yet")
                : tools.delivery().deliver(delivery, row);
    }

    private Effect withdraw(Delivery<?> delivery, Optional<Written> before, String reason) {
        if (before.isEmpty()) {
            // A file that has waited for it will not find it.
            return new Effect.Nothing(Outcome.IGNORED, "deleted before it was a document")
                    .releasing(List.of(new Awaited("invoice", delivery.event().subject())));
        }
        if (!tools.writer()
                .close(before.get(), WriteOptions.causedBy(delivery.event().id()))) {
            return new Effect.Nothing(Outcome.IGNORED, "the document is not in SAP Commerce any more");
        }
        Written closed = new Written(before.get().counterpart(), Optional.empty(), Optional.of(reason), Map.of());
        return new Effect.Wrote(closed, List.of("closed: " + reason));
    }
}
