package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.segments.membership.shop.MemberWriter;
import io.commercebridge.segments.membership.shop.UserGroups;
import io.commercebridge.segments.membership.wanted.AccountReader;
import io.commercebridge.segments.membership.wanted.LaunchedCampaigns;
import io.commercebridge.segments.membership.wanted.ListMembers;
import io.commercebridge.segments.membership.wanted.ListReader;
import io.commercebridge.segments.membership.wanted.SnapshotReader;
import java.time.Clock;
import java.util.List;

/** The directions that keep the members of user groups. */
public final class MembershipDirections {

    /**
     * What they work with.
     *
     * @param customers counterparts of the flow customers
     */
    public record Systems(DynamicsClient dynamics, CommerceClient commerce, Counterparts customers, Clock clock) {
        public Systems {
            requireNonNull(dynamics, "dynamics");
            requireNonNull(commerce, "commerce");
            requireNonNull(customers, "customers");
            requireNonNull(clock, "clock");
        }
    }

    private MembershipDirections() {}

    /** @param given counterparts of this flow */
    public static List<Direction<?>> of(Systems systems, Counterparts given, MembershipRules rules) {
        DynamicsClient dynamics = systems.dynamics();
        ListReader lists = new ListReader(dynamics, rules.lists());
        LaunchedCampaigns campaigns =
                new LaunchedCampaigns(dynamics, rules.lists().column());
        ListMembers members = new ListMembers(dynamics);
        SnapshotReader.Sources sources = new SnapshotReader.Sources(
                lists, campaigns, members, new AccountReader(dynamics, rules.classes()), given);
        UserGroups groups = new UserGroups(systems.commerce(), rules.groups(), systems.clock());
        return List.of(
                new MemberToCommerce(new MemberToCommerce.Tools(
                        new SnapshotReader(sources, rules.classes()),
                        rules.classes(),
                        systems.customers(),
                        new MemberWriter(systems.commerce(), groups),
                        new MissingMembers(dynamics))),
                new ListToMembers(lists, campaigns, new ListPages(members)),
                new CampaignToLists(campaigns),
                new MemberArrivals());
    }
}
