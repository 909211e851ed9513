package io.commercebridge.catalogue;

import io.commercebridge.catalogue.price.PriceDirections;
import io.commercebridge.catalogue.product.ProductToCommerce;
import io.commercebridge.catalogue.product.around.SurroundingsReader;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.catalogue.product.plan.Planning;
import io.commercebridge.catalogue.reference.ProductCodes;
import io.commercebridge.catalogue.reference.Systems;
import io.commercebridge.catalogue.stock.StockFromElsewhere;
import io.commercebridge.catalogue.stock.StockToCommerce;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts the flow together. */
final class CatalogueFlow {
    static final String FLOW = "catalogue";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    CatalogueFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner catalogue(FlowFactory flows, CatalogueConfig config, CommerceConfig shop, DynamicsConfig organisation) {
        Counterparts counterparts = flows.counterparts(FLOW);
        SetUpNames names = new SetUpNames(dynamics, clock);
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        // Products first: of one batch their prices and stock find them there.
        List<Direction<?>> directions = new ArrayList<>();
        ShopCatalogue version = new ShopCatalogue(shop.catalog(), shop.catalogVersion());
        ProductCodes codes = new ProductCodes(counterparts, dynamics, commerce, version);
        Systems systems = new Systems(dynamics, commerce, counterparts, names, codes, clock);
        directions.add(products(ProductSettings.of(config, shop), counterparts, names, ownWrites));
        directions.addAll(prices(systems, config, version, ownWrites));
        directions.add(stock(systems, config, ownWrites));
        return flows.runner(FLOW, directions);
    }

    private static List<Direction<?>> prices(
            Systems systems, CatalogueConfig config, ShopCatalogue version, OwnWrites ownWrites) {
        return PriceDirections.of(systems, version, PriceSettings.of(config, version), ownWrites);
    }

    private static Direction<?> stock(Systems systems, CatalogueConfig config, OwnWrites ownWrites) {
        return switch (config.stockSource()) {
            case INVENTORY ->
                StockToCommerce.of(systems, StockSettings.rules(config), StockSettings.table(config), ownWrites);
            case PRODUCT ->
                new StockFromElsewhere("the stock is kept with the products, as BRIDGE_CATALOGUE_STOCK_SOURCE says");
            case NONE ->
                new StockFromElsewhere("the stock comes from elsewhere, as BRIDGE_CATALOGUE_STOCK_SOURCE says");
        };
    }

    private Direction<?> products(
            ProductSettings settings, Counterparts counterparts, SetUpNames names, OwnWrites ownWrites) {
        TableRows rows = new TableRows(dynamics, settings.columns().table());
        return new ProductToCommerce(
                new ProductToCommerce.Source(settings.columns(), rows, ownWrites),
                new Planning(settings.rules(), names, new SurroundingsReader(commerce, counterparts, rows)),
                commerce);
    }
}
