package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.Optional;

/** Reads invoices, from events or from their table. */
final class InvoiceSource {
    private final DynamicsClient dynamics;

    InvoiceSource(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    /** As the event tells it, or as it is now if the event tells only that there was a change; empty if it is gone. */
    Optional<RowView> of(BridgeEvent event) {
        return told(event).or(() -> current(event.subject()));
    }

    private static Optional<RowView> told(BridgeEvent event) {
        if (event.truncated()) {
            return Optional.empty();
        }
        return ReadEvents.isRead(event)
                ? Optional.of(RowView.of(WireJson.parse(event.data())))
                : RowView.of(RemoteExecutionContext.parse(event.data()));
    }

    private Optional<RowView> current(String id) {
        return dynamics.read("invoices(" + id + ")", InvoiceRow.COLUMNS).map(RowView::of);
    }

    /** Whether a document is made of the invoice; empty if there is no such invoice. */
    Optional<Boolean> becomesDocument(String id) {
        return current(id).map(row -> !InvoiceRow.of(id, row).isOfContact());
    }
}
