package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.segments.membership.wanted.LaunchedCampaigns;
import java.util.List;

/** Takes a campaign apart into its lists, each of which is then taken apart into its members. */
final class CampaignToLists implements Direction<String> {
    private final LaunchedCampaigns campaigns;

    CampaignToLists(LaunchedCampaigns campaigns) {
        this.campaigns = requireNonNull(campaigns, "campaigns");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(CampaignMembers.TAKE_APART);
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        List<String> lists = campaigns.listsOf(event.subject());
        return lists.isEmpty()
                ? new Reading.Ignored<>("the campaign has no list whose members could get its group")
                : new Reading.Several<>(
                        lists.stream().map(list -> ListPages.begin(event, list)).toList());
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "a campaign is taken apart");
    }
}
