package io.commercebridge.segments;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.mapping.segment.GroupItems;
import io.commercebridge.mapping.segment.ListRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.segments.campaign.CampaignToCommerce;
import io.commercebridge.segments.feedback.RedemptionToDynamics;
import io.commercebridge.segments.membership.CampaignMembers;
import io.commercebridge.segments.membership.MembershipDirections;
import io.commercebridge.segments.membership.MembershipRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
        Counterparts counterparts = flows.counterparts(FLOW);
        List<Direction<?>> directions = new ArrayList<>();
        directions.addAll(membership(flows, config));
        directions.add(campaigns(config, counterparts, new OwnWrites(organisation.applicationUser())));
        directions.add(feedback(config, organisation, counterparts));
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

    private Direction<?> campaigns(SegmentsConfig config, Counterparts counterparts, OwnWrites ownWrites) {
        return new CampaignToCommerce(new CampaignToCommerce.Tools(
                dynamics,
                commerce,
                new CampaignMembers(config.groupColumn()),
                counterparts,
                ownWrites,
                config.couponColumn()));
    }

    private Direction<?> feedback(SegmentsConfig config, DynamicsConfig organisation, Counterparts counterparts) {
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        return new RedemptionToDynamics(
                new RedemptionToDynamics.Tools(
                        dynamics, commerce, counterparts, config.couponColumn(), config.promotionColumn(), namespace),
                clock);
    }
}
