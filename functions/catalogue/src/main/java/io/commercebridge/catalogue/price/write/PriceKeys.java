package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.price.PriceRows;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import java.util.LinkedHashSet;
import java.util.Set;

/** How price rows are found: SAP's own integration object, extended by {@code infra/commerce}. */
public record PriceKeys(ShopCatalogue catalogue) {
    static final EntitySet SET = new EntitySet("InboundPriceRow", "PriceRows");

    /** The part of a price that is its first price row, by whose key the price is known. */
    static final String FIRST = "1";

    private static final int CURRENCY = 2;
    private static final int UNIT = 4;

    public PriceKeys {
        requireNonNull(catalogue, "catalogue");
    }

    String key(String rowId, String part, PriceRows.Subject subject) {
        return key(rowId, part, subject.currency(), subject.unit());
    }

    private String key(String rowId, String part, String currency, String unit) {
        return IntegrationKey.of(
                        catalogue.version(), catalogue.catalog(), currency, PriceRows.conditionId(rowId, part), unit)
                .text();
    }

    /** The keys of what the last delivery of a row left. */
    Set<String> left(String rowId, Written written) {
        IntegrationKey first = IntegrationKey.parse(written.counterpart());
        Set<String> keys = new LinkedHashSet<>();
        for (String part : written.parts().keySet()) {
            keys.add(key(
                    rowId,
                    part,
                    first.segment(CURRENCY).orElse(""),
                    first.segment(UNIT).orElse("")));
        }
        return keys;
    }

    static EntityRef item(String key) {
        return SET.item(IntegrationKey.parse(key));
    }
}
