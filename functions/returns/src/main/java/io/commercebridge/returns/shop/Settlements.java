package io.commercebridge.returns.shop;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.RemoteException;
import java.math.BigDecimal;

/** What was paid on the invoices of an order, where it was not paid with the order itself. */
public final class Settlements {
    private static final EntitySet DOCUMENTS = new EntitySet("BridgeDocument", "B2BDocuments");
    private static final int MOST = 1000;

    private final CommerceClient commerce;
    private final String creditNote;

    /** @param creditNote code of the type of credit notes, which are no payments */
    public Settlements(CommerceClient commerce, String creditNote) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.creditNote = requireNonNull(creditNote, "creditNote");
    }

    /** Zero in a shop without documents. */
    public BigDecimal of(String orderCode) {
        QueryOptions options = QueryOptions.atMost(MOST)
                .filter("order/code eq '" + orderCode.replace("'", "''") + "'")
                .expand("documentType");
        try {
            return commerce.query(DOCUMENTS, options).stream()
                    .map(json -> new CommerceItem("B2BDocument", json))
                    .filter(document -> document.code("documentType")
                            .filter(creditNote::equals)
                            .isEmpty())
                    .map(document -> document.amount("amount").subtract(document.amount("openAmount")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (RemoteException e) {
            if (CommerceErrors.isNotFound(e)) {
                return BigDecimal.ZERO;
            }
            throw e;
        }
    }
}
