package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.billing.DocumentTypes;
import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The directions of this part: invoices, and the files in their notes. */
public final class DocumentDirections {

    private DocumentDirections() {}

    /** Whom documents deal with. */
    public record Systems(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        public Systems {
            requireNonNull(dynamics, "dynamics");
            requireNonNull(commerce, "commerce");
            requireNonNull(clock, "clock");
        }
    }

    /**
     * What is known of the records, by the flow that delivers them.
     *
     * @param documents of this flow
     */
    public record Known(Counterparts documents, Counterparts customers, Counterparts orders) {
        public Known {
            requireNonNull(documents, "documents");
            requireNonNull(customers, "customers");
            requireNonNull(orders, "orders");
        }
    }

    /**
     * What the customer decides about it.
     *
     * @param media where files are kept
     * @param namespace of the name-based row ids
     */
    public record Rules(DocumentTypes types, FileRules files, CatalogVersion media, UUID namespace) {
        public Rules {
            requireNonNull(types, "types");
            requireNonNull(files, "files");
            requireNonNull(media, "media");
            requireNonNull(namespace, "namespace");
        }
    }

    public static List<Direction<?>> of(Systems systems, Known known, Rules rules) {
        InvoiceSource invoices = new InvoiceSource(systems.dynamics());
        NoteFiles notes = new NoteFiles(systems.dynamics(), rules.files());
        DocumentWriter writer = new DocumentWriter(systems.commerce());
        DocumentDelivery delivery = new DocumentDelivery(new DocumentDelivery.Tools(
                new InvoiceReader(new SetUpNames(systems.dynamics(), systems.clock())),
                rules.types(),
                new References(systems.dynamics(), known.customers(), known.orders(), rules.namespace()),
                known.documents(),
                writer));
        return List.of(
                new InvoiceToCommerce(new InvoiceToCommerce.Tools(invoices, delivery, writer)),
                new NoteToFile(notes),
                new FileToCommerce(
                        new FileToCommerce.Tools(notes, invoices, known.documents(), writer, rules.media())));
    }
}
