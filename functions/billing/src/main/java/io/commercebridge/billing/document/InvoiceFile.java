package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.billing.DocumentItems;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.media.MediaKey;
import io.commercebridge.platform.commerce.media.MediaUpload;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.Digest;
import java.util.Map;
import java.util.Optional;

/**
 * The one file of an invoice, a record of its own besides the invoice: whatever notes hold files, their events are in one
 * group of the queue, and what is parked of a file takes nothing from the invoice.
 *
 * @param invoiceId the row that the notes are on
 */
record InvoiceFile(String invoiceId) {
    private static final String SUFFIX = "/file";
    private static final String PART = "file";

    InvoiceFile {
        requireNonNull(invoiceId, "invoiceId");
    }

    /** The key of the record. */
    String subject() {
        return invoiceId + SUFFIX;
    }

    static InvoiceFile of(String subject) {
        return new InvoiceFile(subject.substring(0, subject.length() - SUFFIX.length()));
    }

    /** Its media, the same for whatever file: a new file takes the place of the old one. */
    MediaKey media(MediaKey.CatalogVersion catalogVersion) {
        return new MediaKey("invoice-" + invoiceId, catalogVersion);
    }

    /** The media that a delivery has left. */
    static MediaKey mediaOf(Written file) {
        IntegrationKey key = IntegrationKey.parse(file.counterpart());
        return new MediaKey(
                key.segment(2).orElseThrow(),
                new MediaKey.CatalogVersion(
                        key.segment(1).orElseThrow(), key.segment(0).orElseThrow()));
    }

    /** A file in its place: in the media, and the media in the document. */
    record Placed(MediaKey media, DocumentItems.Key document, FileContent file) {
        private static final MediaUpload UPLOAD = new MediaUpload(Documents.FILES);

        /** Both or neither. */
        ChangeSet changes() {
            return ChangeSet.of(
                    UPLOAD.of(media, file),
                    Change.upsert(
                            Documents.SET,
                            ItemBody.of(
                                    document.reference().and(attribute(media).attributes()))));
        }

        /** What is known then. */
        Written left() {
            String content = document + "\n" + file.name() + "\n" + file.mimeType() + "\n" + Digest.of(file.base64());
            return new Written(
                    media.integrationKey().text(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(PART, Fingerprint.of(Map.of(PART, Optional.of(content)))));
        }
    }

    /** The attribute by which a document has the media. */
    static ItemValues attribute(MediaKey media) {
        return ItemValues.item().set("documentMedia", media.reference()).build();
    }
}
