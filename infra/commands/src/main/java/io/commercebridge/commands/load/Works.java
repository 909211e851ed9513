package io.commercebridge.commands.load;

import io.commercebridge.catalogue.CatalogueDirections;
import io.commercebridge.commands.load.dry.Comparing;
import io.commercebridge.commands.load.dry.Differences;
import io.commercebridge.commands.load.dry.DryCommerce;
import io.commercebridge.commands.load.dry.Planned;
import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.tally.Outcomes;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.security.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what is done with rows: the flow itself, or its directions with a shop that is only read. */
@Singleton
class Works {
    private static final String FLOW = CatalogueDirections.FLOW;

    @Inject
    CatalogueDirections catalogue;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    @Inject
    FlowFactory flows;

    @Inject
    Outcomes outcomes;

    @Inject
    CommerceConfig shop;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Inject
    Correlations correlations;

    @Inject
    CorrelationIndex index;

    /** @throws io.commercebridge.platform.settings.InvalidSettingsException naming what the flow lacks */
    PageWork delivering(Bar bar, Pause pause) {
        return new Delivering(
                flows.runner(FLOW, catalogue.between(dynamics, commerce, flows.counterparts(FLOW))),
                outcomes,
                bar,
                pause);
    }

    PageWork comparing(Bar bar, Differences differences) {
        Planned planned = new Planned(FLOW, correlations, index);
        DryCommerce dry = new DryCommerce(shop, secrets, clock, differences);
        return new Comparing(FLOW, catalogue.between(dynamics, dry, planned), planned, bar);
    }
}
