package io.commercebridge.catalogue.price;

import io.commercebridge.catalogue.price.source.PriceReader;
import io.commercebridge.catalogue.price.write.PriceKeys;
import io.commercebridge.catalogue.price.write.PricePlans;
import io.commercebridge.catalogue.price.write.PriceSubjects;
import io.commercebridge.catalogue.price.write.PriceWriter;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.catalogue.reference.Systems;
import io.commercebridge.mapping.price.PriceRules;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** Puts the directions of prices together. */
public final class PriceDirections {

    private PriceDirections() {}

    public static List<Direction<?>> of(
            Systems systems, ShopCatalogue catalogue, PriceRules rules, OwnWrites ownWrites) {
        PriceReader reader = new PriceReader(systems.dynamics(), systems.codes(), ownWrites);
        PriceWriter writer = new PriceWriter(
                systems.codes(),
                new PriceSubjects(systems.names(), rules.units()),
                new PricePlans(new PriceKeys(catalogue), rules),
                systems.commerce());
        return List.of(
                new PriceToCommerce(reader, writer),
                new PriceListToCommerce(systems.dynamics()),
                new DiscountToCommerce(systems.dynamics()));
    }
}
