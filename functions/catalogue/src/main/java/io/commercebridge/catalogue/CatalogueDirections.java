package io.commercebridge.catalogue;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.price.PriceDirections;
import io.commercebridge.catalogue.price.source.PriceTables;
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
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What the flow does and where it reads, for the function and for whoever loads a whole catalogue through it. */
@Singleton
public class CatalogueDirections {
    /** Name of the flow. */
    public static final String FLOW = "catalogue";

    private final CatalogueConfig config;
    private final CommerceConfig shop;
    private final DynamicsConfig organisation;
    private final Clock clock;

    /**
     * Rows that the flow carries over.
     *
     * @param name for people
     * @param condition of those among the table's rows; empty for all
     */
    public record Source(String name, TableRows.Table table, String condition) {
        public Source {
            requireNonNull(name, "name");
            requireNonNull(table, "table");
            requireNonNull(condition, "condition");
        }
    }

    CatalogueDirections(CatalogueConfig config, CommerceConfig shop, DynamicsConfig organisation, Clock clock) {
        this.config = config;
        this.shop = shop;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Products first: of one batch their prices and stock find them there. */
    public List<Direction<?>> between(DynamicsClient dynamics, CommerceClient commerce, Counterparts counterparts) {
        ShopCatalogue version = new ShopCatalogue(shop.catalog(), shop.catalogVersion());
        ProductCodes codes = new ProductCodes(counterparts, dynamics, commerce, version);
        Systems systems = new Systems(dynamics, commerce, counterparts, new SetUpNames(dynamics, clock), codes, clock);
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        List<Direction<?>> directions = new ArrayList<>();
        directions.add(products(systems, ownWrites));
        directions.addAll(PriceDirections.of(systems, version, PriceSettings.of(config, version), ownWrites));
        directions.add(stock(systems, ownWrites));
        return directions;
    }

    private Direction<?> products(Systems systems, OwnWrites ownWrites) {
        ProductSettings settings = ProductSettings.of(config, shop);
        TableRows rows = new TableRows(systems.dynamics(), settings.columns().table());
        SurroundingsReader around = new SurroundingsReader(systems.commerce(), systems.counterparts(), rows);
        return new ProductToCommerce(
                new ProductToCommerce.Source(settings.columns(), rows, ownWrites),
                new Planning(settings.rules(), systems.names(), around),
                systems.commerce());
    }

    private Direction<?> stock(Systems systems, OwnWrites ownWrites) {
        return switch (config.stockSource()) {
            case INVENTORY ->
                StockToCommerce.of(systems, StockSettings.rules(config), StockSettings.table(config), ownWrites);
            case PRODUCT ->
                new StockFromElsewhere("the stock is kept with the products, as BRIDGE_CATALOGUE_STOCK_SOURCE says");
            case NONE ->
                new StockFromElsewhere("the stock comes from elsewhere, as BRIDGE_CATALOGUE_STOCK_SOURCE says");
        };
    }

    /** Where the rows of a whole catalogue are, each source behind those that it refers to. */
    public List<Source> sources() {
        TableRows.Table products = ProductSettings.of(config, shop).columns().table();
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("families", products, "productstructure eq 2"));
        sources.add(new Source("products", products, "productstructure ne 2"));
        sources.add(new Source("prices", PriceTables.ITEMS, ""));
        if (config.stockSource() == CatalogueConfig.StockSource.INVENTORY) {
            sources.add(new Source("stock", StockSettings.table(config).table(), ""));
        }
        return sources;
    }
}
