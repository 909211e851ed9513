package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.billing.DocumentItems;
import io.commercebridge.mapping.billing.DocumentState;
import io.commercebridge.mapping.billing.DocumentTypes;
import io.commercebridge.mapping.billing.Invoice;
import io.commercebridge.mapping.billing.Standing;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the document of an invoice to what the invoice is. */
final class DocumentDelivery {

    /** @param documents counterparts of this flow */
    record Tools(
            InvoiceReader reader,
            DocumentTypes types,
            References references,
            Counterparts documents,
            DocumentWriter writer) {}

    private final Tools tools;

    DocumentDelivery(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
    }

    /** @param left what there will be once it is written */
    private record Draft(DocumentItems.Key key, ItemValues document, Written left) {}

    Effect deliver(Delivery<?> delivery, InvoiceRow row) {
        Invoice invoice = tools.reader().toInvoice(row);
        DocumentState state = DocumentState.of(invoice, tools.types());
        DocumentItems.Key key = new DocumentItems.Key(state.type(), invoice.number());
        requireOnlyOne(row.id(), Documents.key(key));
        Optional<String> order = row.order().flatMap(tools.references()::order);
        DocumentItems.Owner owner =
                new DocumentItems.Owner(unit(row), order.flatMap(orderKey -> IntegrationKey.parse(orderKey)
                        .segment(0)));
        ItemValues document = DocumentItems.toDocument(invoice, state, owner);
        Written left = new Written(
                Documents.key(key).text(),
                Optional.empty(),
                cancelled(row, invoice),
                Map.of("document", Fingerprint.of(document.attributes())));
        Optional<Written> before = delivery.known().written();
        if (before.filter(left::equals).isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs");
        }
        WriteOptions options = WriteOptions.causedBy(delivery.event().id());
        write(row, before, new Draft(key, document, left), options);
        return new Effect.Wrote(left, warnings(row, invoice, state)).releasing(arrivals(row, order));
    }

    private void write(InvoiceRow row, Optional<Written> before, Draft draft, WriteOptions options) {
        Optional<Written> other =
                before.filter(known -> !known.counterpart().equals(draft.left().counterpart()));
        if (other.isPresent()) {
            tools.writer().replace(other.get(), draft.key(), withFile(row, draft.document()), options);
        } else {
            ItemValues document = before.isPresent() ? draft.document() : DocumentWriter.present(draft.document());
            tools.writer().write(draft.key(), document, draft.left(), options);
        }
    }

    /** The file goes with the invoice. */
    private ItemValues withFile(InvoiceRow row, ItemValues document) {
        return tools.documents()
                .ofRow(new InvoiceFile(row.id()).subject())
                .map(file -> document.and(
                        InvoiceFile.attribute(InvoiceFile.mediaOf(file)).attributes()))
                .orElse(document);
    }

    /** Before the document is written: two invoices with one number would overwrite each other there. */
    private void requireOnlyOne(String id, IntegrationKey key) {
        tools.documents()
                .inDynamics(key.text())
                .filter(other -> !other.equals(id))
                .ifPresent(other -> {
                    throw BridgeException.refused(
                            "invoices " + other + " and " + id + " both become document " + key.text()
                                    + ", and it belongs to the first",
                            "Give one of them another number in Dynamics.");
                });
    }

    private String unit(InvoiceRow row) {
        return row.customer()
                .map(account -> tools.references().unit(account.id()))
                .orElseThrow(() -> BridgeException.refused(
                        "invoice " + row.id() + " has no customer", "Give it one in Dynamics."));
    }

    /** The reason is kept with the record, and stays out of the log: people write it. */
    private static Optional<String> cancelled(InvoiceRow row, Invoice invoice) {
        return invoice.standing() == Standing.CANCELLED
                ? Optional.of("cancelled: " + row.cancelReason().orElse("no reason given"))
                : Optional.empty();
    }

    private static List<String> warnings(InvoiceRow row, Invoice invoice, DocumentState state) {
        List<String> warnings = new ArrayList<>(state.warnings());
        if (invoice.standing() == Standing.CANCELLED) {
            warnings.add(
                    row.cancelReason().isPresent()
                            ? "the invoice is cancelled, for the reason that the record's state tells"
                            : "the invoice is cancelled, without a reason");
        }
        return warnings;
    }

    /** Names under which payments wait for the invoice. */
    List<Awaited> arrivals(InvoiceRow row) {
        return arrivals(row, row.order().flatMap(tools.references()::order));
    }

    private static List<Awaited> arrivals(InvoiceRow row, Optional<String> order) {
        List<Awaited> names = new ArrayList<>(List.of(new Awaited("invoice", row.id())));
        order.ifPresent(key -> names.add(new Awaited("invoice of order", key)));
        return names;
    }
}
