package io.commercebridge.orders.hold;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which accounts are on hold, as far as this flow has asked: kept so that a new order costs Dynamics no request. It is written
 * before the account's orders are listed: an order is in that list, or it is placed when this is known.
 */
public final class RememberedHolds implements Direction<CreditHold> {
    static final String TYPE = "bridge.account.hold";

    private static final String HELD = "held";
    private static final String FREE = "free";

    private final DynamicsClient dynamics;
    private final Counterparts records;

    /** @param records of this flow */
    public RememberedHolds(DynamicsClient dynamics, Counterparts records) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.records = requireNonNull(records, "records");
    }

    /** Empty if this flow has never asked. */
    Optional<Boolean> isHeld(String accountId) {
        return records.ofRow(accountId).flatMap(Written::state).map(HELD::equals);
    }

    /** The event that asks whether an account is on hold. */
    static BridgeEvent ask(BridgeEvent cause, String accountId) {
        return new BridgeEvent(
                cause.id() + "/" + TYPE,
                cause.source(),
                TYPE,
                accountId,
                cause.time(),
                cause.traceparent(),
                false,
                "{}");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(TYPE);
    }

    /** The account as it is now: in which order its changes are told does not matter then. */
    @Override
    public Reading<CreditHold> read(BridgeEvent event) {
        return dynamics.read("accounts(" + event.subject() + ")", "$select=" + AccountHold.COLUMNS)
                .map(account -> AccountHold.of(RowView.of(account)))
                .<Reading<CreditHold>>map(hold -> new Reading.Changed<>(change(hold)))
                .orElseGet(() -> new Reading.Ignored<>("the account is not in Dynamics any more"));
    }

    private static Change<CreditHold> change(CreditHold hold) {
        String content = Digest.of(Boolean.toString(hold.held()));
        return new Change<>(0, content, content, Optional.empty(), false, Optional.empty(), hold);
    }

    @Override
    public Effect deliver(Delivery<CreditHold> delivery) {
        Optional<String> state = Optional.of(delivery.payload().held() ? HELD : FREE);
        if (delivery.known().written().flatMap(Written::state).equals(state)) {
            return new Effect.Nothing(Outcome.UNCHANGED, "as it was");
        }
        // Nothing in the shop belongs to an account in this flow, so that it stands for itself.
        return new Effect.Wrote(new Written(delivery.event().subject(), Optional.empty(), state, Map.of()), List.of());
    }
}
