package io.commercebridge.catalogue;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.ProductToCommerce;
import io.commercebridge.catalogue.product.around.SurroundingsReader;
import io.commercebridge.catalogue.product.plan.Planning;
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
        SetUpNames names = new SetUpNames(dynamics, clock);
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        ProductSettings settings = ProductSettings.of(config, shop);
        TableRows rows = new TableRows(dynamics, settings.columns().table());
        List<Direction<?>> directions = new ArrayList<>();
        directions.add(new ProductToCommerce(
                new ProductToCommerce.Source(settings.columns(), rows, ownWrites),
                new Planning(settings.rules(), names, new SurroundingsReader(commerce, counterparts, rows)),
                commerce));
        return directions;
    }

    /** Where the rows of a whole catalogue are, each source behind those that it refers to. */
    public List<Source> sources() {
        TableRows.Table products = ProductSettings.of(config, shop).columns().table();
        return List.of(
                new Source("families", products, "productstructure eq 2"),
                new Source("products", products, "productstructure ne 2"));
    }
}
