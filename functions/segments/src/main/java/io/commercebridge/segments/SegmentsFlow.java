package io.commercebridge.segments;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.mapping.segment.GroupItems;
import io.commercebridge.mapping.segment.ListRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.segments.membership.MembershipDirections;
import io.commercebridge.segments.membership.MembershipRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts the flow together. */
final class SegmentsFlow {
    static final String FLOW = "segments";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    SegmentsFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner segments(FlowFactory flows, SegmentsConfig config, DynamicsConfig organisation) {
        List<Direction<?>> directions = new ArrayList<>();
        directions.addAll(membership(flows, config));
        return flows.runner(FLOW, directions);
    }

    private List<Direction<?>> membership(FlowFactory flows, SegmentsConfig config) {
        return MembershipDirections.of(
                new MembershipDirections.Systems(dynamics, commerce, flows.counterparts("customers"), clock),
                flows.counterparts(FLOW),
                new MembershipRules(
                        new ListRules(config.groupColumn(), CodeTable.parse("lists", config.lists())),
                        new ClassRules(CodeTable.parse("classes", config.classes())),
                        new GroupItems(config.parentGroup(), CodeTable.parse("price groups", config.priceGroups()))));
    }
}
