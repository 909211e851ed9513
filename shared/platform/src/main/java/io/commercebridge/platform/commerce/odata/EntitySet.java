package io.commercebridge.platform.commerce.odata;

import static java.util.Objects.requireNonNull;

/**
 * A set of items as an integration object offers it.
 *
 * @param integrationObject for example {@code InboundProduct}
 * @param name the item's code in plural, for example {@code Products}
 */
public record EntitySet(String integrationObject, String name) {

    public EntitySet {
        requireNonNull(integrationObject, "integrationObject");
        requireNonNull(name, "name");
    }

    /** One item of this set. */
    public EntityRef item(IntegrationKey key) {
        return new EntityRef(this, key);
    }

    /** The encoded path below the Integration API. */
    public String path() {
        return integrationObject + "/" + name;
    }
}
