package io.commercebridge.segments.feedback;

import io.commercebridge.mapping.campaign.Attribution;
import io.commercebridge.mapping.campaign.RedeemedOrder;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Order with a coupon or promotion of a campaign → the campaign's response and totals. */
public final class RedemptionToDynamics implements Direction<RedeemedOrder> {
    private static final String TYPE = "sap.cx.commerce.BridgeOrder.";
    private static final String DELETED = TYPE + "Deleted.";

    private final OrderSource source;
    private final CampaignsByCode campaigns;
    private final CampaignFeedback feedback;

    /**
     * What it works with.
     *
     * @param couponColumn column of a campaign with the code of its coupon
     * @param promotionColumn column of a campaign with the code of the shop's promotion
     * @param namespace of the ids of responses
     */
    public record Tools(
            DynamicsClient dynamics,
            CommerceClient commerce,
            Counterparts counterparts,
            String couponColumn,
            String promotionColumn,
            UUID namespace) {}

    public RedemptionToDynamics(Tools tools, Clock clock) {
        this.source = new OrderSource(tools.commerce());
        this.campaigns = new CampaignsByCode(
                tools.dynamics(),
                tools.counterparts(),
                new CampaignsByCode.Columns(tools.couponColumn(), tools.promotionColumn()),
                clock);
        this.feedback = new CampaignFeedback(
                tools.dynamics(), source, new Currencies(tools.dynamics(), clock), tools.namespace());
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<RedeemedOrder> read(BridgeEvent event) {
        boolean deleted = event.type().startsWith(DELETED);
        // What has been deleted cannot be read again; its last state came with the event.
        Optional<CommerceItem> item = event.truncated() && !deleted
                ? source.read(event.subject())
                : Optional.of(CommerceItem.parse("Order", event.data()));
        if (item.isEmpty()) {
            return new Reading.Ignored<>("the order is not in SAP Commerce any more");
        }
        if (RedemptionReader.isSnapshot(item.get())) {
            return new Reading.Ignored<>("history snapshot of an order");
        }
        RedeemedOrder order = RedemptionReader.toOrder(item.get(), deleted);
        String content = Digest.of(order.toString());
        return new Reading.Changed<>(new Change<>(
                RedemptionReader.version(item.get()),
                content,
                content,
                Optional.empty(),
                false,
                Optional.of(order.number()),
                order));
    }

    @Override
    public Effect deliver(Delivery<RedeemedOrder> delivery) {
        RedeemedOrder order = delivery.payload();
        Optional<Written> before = delivery.known().written();
        Attribution known =
                before.flatMap(Written::state).map(Attribution::parse).orElse(Attribution.NONE);
        Attribution attribution = known.with(campaigns.find(known.undecided(order.codes())));
        if (attribution.all().isEmpty()) {
            return new Effect.Nothing(
                    Outcome.IGNORED,
                    order.codes().isEmpty()
                            ? "the order has no coupon and no promotion"
                            : "no campaign has a code of the order");
        }
        return tell(delivery, attribution);
    }

    private Effect tell(Delivery<RedeemedOrder> delivery, Attribution attribution) {
        RedeemedOrder order = delivery.payload();
        Optional<Written> before = delivery.known().written();
        Map<String, Fingerprint> left = new HashMap<>();
        List<String> warnings = new ArrayList<>();
        boolean wrote = false;
        for (String campaign : attribution.all()) {
            Optional<Fingerprint> known = before.flatMap(
                    written -> Optional.ofNullable(written.parts().get(campaign)));
            CampaignFeedback.Done done =
                    feedback.tell(campaign, new CampaignFeedback.Told(order, attribution, known, delivery.tag()));
            done.left().or(() -> known).ifPresent(print -> left.put(campaign, print));
            warnings.addAll(done.warnings());
            wrote |= done.wrote();
        }
        String counterpart = before.map(Written::counterpart)
                .orElseGet(() ->
                        feedback.responseId(attribution.all().getFirst(), order).toString());
        Written written = new Written(counterpart, Optional.empty(), Optional.of(attribution.text()), left);
        return wrote || !before.equals(Optional.of(written))
                ? new Effect.Wrote(written, warnings)
                : new Effect.Nothing(Outcome.UNCHANGED, "no column differs");
    }
}
