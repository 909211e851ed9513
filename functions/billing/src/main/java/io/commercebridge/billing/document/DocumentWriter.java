package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.billing.DocumentItems;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.UnknownEndException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes documents, whole each time: one request that puts right whatever it finds. */
final class DocumentWriter {
    private final CommerceClient commerce;

    DocumentWriter(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /**
     * Creates the document or brings it to what it is to be.
     *
     * @param left what there will be then
     */
    void write(DocumentItems.Key key, ItemValues document, Written left, WriteOptions options) {
        try {
            commerce.upsert(Documents.SET, ItemBody.of(key.reference().and(document.attributes())), options);
        } catch (RemoteException failure) {
            throw unknownEnd(failure, left);
        }
    }

    /**
     * Puts a document in place of one that has another type or number: that one is about nothing from then on, both or
     * neither.
     */
    void replace(Written before, DocumentItems.Key key, ItemValues document, WriteOptions options) {
        ItemValues closed =
                Documents.keyOf(before).reference().and(DocumentItems.closed().attributes());
        ItemValues instead = key.reference().and(present(document).attributes());
        ChangeSet both = ChangeSet.of(
                Change.upsert(Documents.SET, ItemBody.of(closed)), Change.upsert(Documents.SET, ItemBody.of(instead)));
        place(both, before, options);
    }

    /**
     * Makes these changes, all or none.
     *
     * @param perhaps what there may be if it is not known whether they have taken effect
     */
    void place(ChangeSet changes, Written perhaps, WriteOptions options) {
        try {
            commerce.changeSet(Documents.SET.integrationObject(), changes, options);
        } catch (RemoteException failure) {
            throw unknownEnd(failure, perhaps);
        }
    }

    /** Makes the document one about nothing; false if it is not there any more. */
    boolean close(Written document, WriteOptions options) {
        try {
            commerce.patch(Documents.ref(document), ItemBody.of(DocumentItems.closed()), options);
            return true;
        } catch (RemoteException failure) {
            if (CommerceErrors.isNotFound(failure)) {
                return false;
            }
            throw unknownEnd(failure, document);
        }
    }

    /** A new document need not be told what it lacks. */
    static ItemValues present(ItemValues document) {
        Map<String, Optional<Object>> present = new LinkedHashMap<>(document.attributes());
        present.values().removeIf(Optional::isEmpty);
        return new ItemValues(present);
    }

    /** What is refused for good has not taken effect; of passing trouble that is not known. */
    private static RuntimeException unknownEnd(RemoteException failure, Written perhaps) {
        return failure.category() == Category.TRANSIENT ? new UnknownEndException(failure, perhaps) : failure;
    }
}
