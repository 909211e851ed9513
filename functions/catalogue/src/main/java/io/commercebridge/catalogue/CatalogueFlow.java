package io.commercebridge.catalogue;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the flow together. */
final class CatalogueFlow {
    static final String FLOW = CatalogueDirections.FLOW;

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;

    CatalogueFlow(DynamicsClient dynamics, CommerceClient commerce) {
        this.dynamics = dynamics;
        this.commerce = commerce;
    }

    @Produces
    @Singleton
    FlowRunner catalogue(FlowFactory flows, CatalogueDirections catalogue) {
        return flows.runner(FLOW, catalogue.between(dynamics, commerce, flows.counterparts(FLOW)));
    }
}
