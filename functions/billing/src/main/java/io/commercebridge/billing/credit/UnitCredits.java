package io.commercebridge.billing.credit;

import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;

/** Where the credit of units is written. */
final class UnitCredits {
    private static final EntitySet SET = new EntitySet("BridgeCredit", "B2BUnits");

    private UnitCredits() {}

    static EntityRef of(String unitKey) {
        return SET.item(IntegrationKey.parse(unitKey));
    }
}
