package io.commercebridge.customers.unit;

import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;

/** Where units are written: SAP's own integration object, extended by {@code infra/commerce}. */
public final class Units {
    public static final EntitySet SET = new EntitySet("InboundB2BUnit", "B2BUnits");
    /** The addresses of units. */
    public static final EntitySet ADDRESSES = new EntitySet("InboundB2BUnit", "Addresses");

    private Units() {}

    static EntityRef unit(String uid) {
        return SET.item(IntegrationKey.of(uid));
    }

    /** An address that is nobody's copy. */
    public static IntegrationKey addressKey(String publicKey) {
        return IntegrationKey.of("false", publicKey);
    }

    /** The uid in a unit's integration key. */
    public static String uid(String integrationKey) {
        return IntegrationKey.parse(integrationKey).segment(0).orElse(integrationKey);
    }
}
