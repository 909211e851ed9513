package io.commercebridge.catalogue;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.dynamics.DynamicsClient;
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
    FlowRunner catalogue(FlowFactory flows, CatalogueConfig config, CommerceConfig shop) {
        // Products first: of one batch their prices and stock find them there.
        List<Direction<?>> directions = new ArrayList<>();
        return flows.runner(FLOW, directions);
    }
}
