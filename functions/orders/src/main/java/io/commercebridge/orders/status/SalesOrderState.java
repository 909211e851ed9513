package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.orders.hold.AccountHold;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sales order's state as Dynamics tells it, with what the shop needs to know about it.
 *
 * @param modifiedOn one second exact
 * @param account the hold of the account; absent in a notification, which tells of the order only
 */
record SalesOrderState(
        OrderProgress.State state,
        Optional<String> holdReason,
        Optional<String> orderNumber,
        Instant modifiedOn,
        Optional<CreditHold> account) {
    /** The way from an order to the account that has placed it; empty for a contact's order. */
    static final String ACCOUNT = "customerid_account";

    private static final String HOLD_REASON = "cb_holdreason";
    private static final String IMAGE = "PostImage";
    private static final String STATE = "statecode";
    private static final String STATUS = "statuscode";
    private static final String NUMBER = "ordernumber";

    SalesOrderState {
        requireNonNull(state, "state");
        requireNonNull(holdReason, "holdReason");
        requireNonNull(orderNumber, "orderNumber");
        requireNonNull(modifiedOn, "modifiedOn");
        requireNonNull(account, "account");
    }

    /** From the notification: the columns that were written before those of the image; empty if state or status is in neither. */
    static Optional<SalesOrderState> of(RemoteExecutionContext context) {
        Optional<Integer> state = written(context, entity -> entity.choice(STATE));
        Optional<Integer> status = written(context, entity -> entity.choice(STATUS));
        if (state.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        boolean reasonCleared =
                context.target().filter(target -> target.cleared(HOLD_REASON)).isPresent();
        return Optional.of(new SalesOrderState(
                new OrderProgress.State(state.get(), status.get()),
                reasonCleared ? Optional.empty() : written(context, entity -> entity.text(HOLD_REASON)),
                written(context, entity -> entity.text(NUMBER)),
                context.modifiedOn().orElse(context.operationCreatedOn()),
                Optional.empty()));
    }

    private static <T> Optional<T> written(RemoteExecutionContext context, Function<Entity, Optional<T>> column) {
        return context.target().flatMap(column).or(() -> context.image(IMAGE).flatMap(column));
    }

    /** From the row itself, read with its account. */
    static SalesOrderState of(JsonNode json) {
        RowView row = RowView.of(json);
        return new SalesOrderState(
                new OrderProgress.State(
                        row.choice(STATE).orElse(0), row.choice(STATUS).orElse(0)),
                row.text(HOLD_REASON),
                row.text(NUMBER),
                Instant.ofEpochMilli(row.version()),
                Optional.of(AccountHold.of(RowView.of(json.path(ACCOUNT)))));
    }

    /** The reason of the order's own hold. */
    Optional<String> ownReason() {
        return holdReason.filter(_ -> state.onHold());
    }
}
