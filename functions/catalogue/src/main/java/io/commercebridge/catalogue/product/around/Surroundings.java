package io.commercebridge.catalogue.product.around;

import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.Map;
import java.util.Set;

/**
 * What had to be looked up for the products of a batch.
 *
 * @param families code of the category by the family's row id
 * @param owners row ids by the key of the product that belongs to them
 * @param categories keys of the categories that an item is in; none known of an item that is not there
 */
public record Surroundings(
        Map<String, String> families, Map<String, String> owners, Map<EntityRef, Set<IntegrationKey>> categories) {

    public Surroundings {
        families = Map.copyOf(families);
        owners = Map.copyOf(owners);
        categories = Map.copyOf(categories);
    }
}
