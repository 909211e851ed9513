package io.commercebridge.segments.feedback;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.campaign.Attribution;
import io.commercebridge.mapping.campaign.FeedbackRows;
import io.commercebridge.mapping.campaign.RedeemedOrder;
import io.commercebridge.mapping.campaign.Redemption;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells one campaign of one order: its response, and what that changes in the campaign's totals, take effect together and
 * only if nobody has written either since they were read. So the totals are always those of the responses.
 */
final class CampaignFeedback {
    private static final int ATTEMPTS = 6;

    private final DynamicsClient dynamics;
    private final OrderSource orders;
    private final Currencies currencies;
    private final UUID namespace;

    CampaignFeedback(DynamicsClient dynamics, OrderSource orders, Currencies currencies, UUID namespace) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.orders = requireNonNull(orders, "orders");
        this.currencies = requireNonNull(currencies, "currencies");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /**
     * What an event says about an order, for one campaign.
     *
     * @param left what the last event is known to have left at the response; empty if there was none
     */
    record Told(RedeemedOrder order, Attribution attribution, Optional<Fingerprint> left, String tag) {}

    /**
     * What has been done for a campaign.
     *
     * @param left what is there now; empty if there is nothing to write to any more
     * @param wrote false if all was there already
     */
    record Done(Optional<Fingerprint> left, boolean wrote, List<String> warnings) {}

    UUID responseId(String campaign, RedeemedOrder order) {
        return FeedbackRows.responseId(namespace, campaign, order.key());
    }

    /** @throws BridgeException transient if others were faster again and again */
    Done tell(String campaign, Told told) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Done> done = attempt(campaign, told);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new BridgeException(
                Category.TRANSIENT,
                "campaign " + campaign + " was written by others in each of " + ATTEMPTS + " attempts",
                "Nothing: the event is tried again.",
                null);
    }

    /** Empty if somebody else was faster. */
    private Optional<Done> attempt(String campaign, Told told) {
        Optional<CampaignState> state = dynamics.read("campaigns(" + campaign + ")", CampaignState.QUERY)
                .map(json -> CampaignState.of(campaign, json));
        UUID id = responseId(campaign, told.order());
        ResponseState response = new ResponseState(id, dynamics.read(ResponseState.path(id), ""));
        if (state.isEmpty()) {
            return Optional.of(nothing("campaign " + campaign + " is not in Dynamics any more"));
        }
        if (told.left().isPresent() && !response.isThere()) {
            return Optional.of(nothing("response " + id + " was deleted in Dynamics, campaign " + campaign
                    + " is not told of the order any more"));
        }
        return write(state.get(), response, told);
    }

    private static Done nothing(String why) {
        return new Done(Optional.empty(), false, List.of(why));
    }

    private Optional<Done> write(CampaignState state, ResponseState response, Told told) {
        Redemption redemption = redemption(state, response, told);
        List<String> warnings = new ArrayList<>();
        List<Operation> operations = new ArrayList<>(
                response.become(FeedbackRows.response(redemption, response.id(), warnings), redemption.counts()));
        operations.addAll(state.corrected(redemption.tally().minus(response.tally())));
        Fingerprint left = ResponseState.print(redemption.tally(), !redemption.counts());
        try {
            dynamics.changeSet(operations, told.tag());
            return Optional.of(new Done(Optional.of(left), !operations.isEmpty(), warnings));
        } catch (RemoteException refused) {
            if (DynamicsErrors.isPreconditionFailed(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * A response that is not as the last event is known to have left it was written by another worker, or by this one before
     * it could record that. What the event tells may be older than what is there, so that the shop itself is asked.
     */
    private Redemption redemption(CampaignState state, ResponseState response, Told told) {
        boolean asLeft = response.isThere() ? told.left().equals(Optional.of(response.print())) : true;
        RedeemedOrder order = asLeft ? told.order() : orders.now(told.order());
        return Redemption.of(
                order,
                state.id(),
                told.attribution(),
                new Redemption.Rates(
                        currencies.byCode(order.sale().currency().currency().getCurrencyCode()),
                        currencies.byId(state.currency())));
    }
}
