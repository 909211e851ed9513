package io.commercebridge.segments.campaign;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.campaign.Campaign;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.segments.membership.CampaignMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Campaign → coupon. Dynamics owns its name, its dates and whether it is active. */
public final class CampaignToCommerce implements Direction<Campaign> {
    private static final String TYPE = "dataverse.campaign.";
    private static final String RETRIEVED = TYPE + "Retrieve";

    /**
     * What it works with.
     *
     * @param couponColumn column of a campaign with the code of its coupon
     */
    public record Tools(
            DynamicsClient dynamics,
            CommerceClient commerce,
            CampaignMembers members,
            Counterparts counterparts,
            OwnWrites ownWrites,
            String couponColumn) {}

    private final Tools tools;
    private final CampaignRows rows;
    private final CouponWriter coupons;

    public CampaignToCommerce(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
        this.rows = new CampaignRows(tools.dynamics(), tools.couponColumn());
        this.coupons = new CouponWriter(tools.commerce());
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Campaign> read(BridgeEvent event) {
        boolean own = !event.type().equals(RETRIEVED)
                && tools.ownWrites().contain(RemoteExecutionContext.parse(event.data()));
        Optional<RowView> told = CampaignRows.told(event);
        if (told.isPresent() && (own || !isTakenApart(event, told.get()))) {
            return changed(event.subject(), told.get(), own);
        }
        Optional<JsonNode> now = rows.current(event.subject());
        if (now.isEmpty()) {
            return new Reading.Ignored<>("the campaign is not in Dynamics any more");
        }
        RowView row = RowView.of(now.get());
        return own || !isTakenApart(event, row)
                ? changed(event.subject(), row, own)
                : new Reading.Several<>(parts(event, now.get()));
    }

    /** What has been taken apart must not be again. */
    private boolean isTakenApart(BridgeEvent event, RowView row) {
        return !event.type().equals(RETRIEVED) && tools.members().concerns(event, row);
    }

    private List<BridgeEvent> parts(BridgeEvent event, JsonNode row) {
        List<BridgeEvent> parts = new ArrayList<>();
        parts.add(ReadEvents.of(event, "campaign", event.subject(), row));
        parts.addAll(tools.members().events(event, event.subject()));
        return parts;
    }

    private Reading<Campaign> changed(String id, RowView row, boolean own) {
        Campaign campaign = rows.toCampaign(id, row);
        String content = Digest.of(campaign.toString());
        return new Reading.Changed<>(
                new Change<>(row.version(), content, content, Optional.empty(), own, campaign.coupon(), campaign));
    }

    @Override
    public Effect deliver(Delivery<Campaign> delivery) {
        Campaign campaign = delivery.payload();
        WriteOptions options = WriteOptions.causedBy(delivery.event().id());
        Optional<Written> before = delivery.known().written();
        if (before.isPresent()) {
            return update(campaign, before.get(), options);
        }
        if (campaign.coupon().isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the campaign has no coupon");
        }
        if (!campaign.launched()) {
            return new Effect.Nothing(Outcome.IGNORED, "the campaign has not been launched");
        }
        String couponId = campaign.coupon().get();
        requireOnlyOne(campaign, couponId);
        return new Effect.Wrote(coupons.create(campaign, couponId, options), List.of());
    }

    private Effect update(Campaign campaign, Written before, WriteOptions options) {
        if (campaign.coupon().isEmpty()) {
            return CouponWriter.isSwitchedOff(before)
                    ? new Effect.Nothing(Outcome.UNCHANGED, "the campaign has no coupon any more")
                    : new Effect.Wrote(coupons.switchOff(before, options), List.of());
        }
        String couponId = campaign.coupon().get();
        if (Coupons.key(couponId).equals(before.counterpart())) {
            return coupons.update(campaign, before, options)
                    .<Effect>map(written -> new Effect.Wrote(written, List.of()))
                    .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs"));
        }
        requireOnlyOne(campaign, couponId);
        return new Effect.Wrote(coupons.replace(campaign, before, couponId, options), List.of());
    }

    /** Before the coupon is written: two campaigns with one code would overwrite each other there. */
    private void requireOnlyOne(Campaign campaign, String couponId) {
        tools.counterparts()
                .inDynamics(Coupons.key(couponId))
                .filter(other -> !other.equals(campaign.id()))
                .ifPresent(other -> {
                    throw BridgeException.refused(
                            "campaigns " + other + " and " + campaign.id() + " have the same coupon " + couponId
                                    + ", and it belongs to the first",
                            "Give one of them another code in Dynamics.");
                });
    }
}
