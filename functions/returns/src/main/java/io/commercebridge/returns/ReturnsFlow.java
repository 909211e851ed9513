package io.commercebridge.returns;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts the flow together. */
final class ReturnsFlow {
    static final String FLOW = "returns";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    ReturnsFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner returns(FlowFactory flows, ReturnsConfig config, DynamicsConfig organisation) {
        List<Direction<?>> directions = new ArrayList<>();
        return flows.runner(FLOW, directions);
    }
}
