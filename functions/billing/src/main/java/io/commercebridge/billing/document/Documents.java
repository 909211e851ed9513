package io.commercebridge.billing.document;

import io.commercebridge.mapping.billing.DocumentItems;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;

/** Documents and their files as the integration object {@code BridgeDocument} offers them. */
final class Documents {
    static final EntitySet SET = new EntitySet("BridgeDocument", "B2BDocuments");
    static final EntitySet FILES = new EntitySet("BridgeDocument", "DocumentMedias");

    private Documents() {}

    /** The code of the type comes first: SAP sorts by {@code B2BDocumentType_code} and {@code B2BDocument_documentNumber}. */
    static IntegrationKey key(DocumentItems.Key key) {
        return IntegrationKey.of(key.type(), key.number());
    }

    static EntityRef ref(Written document) {
        return SET.item(IntegrationKey.parse(document.counterpart()));
    }

    /** Which document a delivery has left. */
    static DocumentItems.Key keyOf(Written document) {
        IntegrationKey key = IntegrationKey.parse(document.counterpart());
        return new DocumentItems.Key(
                key.segment(0).orElseThrow(), key.segment(1).orElseThrow());
    }
}
