package io.commercebridge.catalogue;

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
        directions.add(products(ProductSettings.of(config, shop), counterparts, names, ownWrites));
        return flows.runner(FLOW, directions);
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
