package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.order.OrderProgress;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sales order's state as Dynamics tells it, with what the shop needs to know about it.
 *
 * @param modifiedOn one second exact
 */
record SalesOrderState(
        OrderProgress.State state, Optional<String> holdReason, Optional<String> orderNumber, Instant modifiedOn) {
    static final String HOLD_REASON = "cb_holdreason";
    private static final String IMAGE = "PostImage";
    private static final String STATE = "statecode";
    private static final String STATUS = "statuscode";
    private static final String NUMBER = "ordernumber";

    SalesOrderState {
        requireNonNull(state, "state");
        requireNonNull(holdReason, "holdReason");
        requireNonNull(orderNumber, "orderNumber");
        requireNonNull(modifiedOn, "modifiedOn");
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
                context.modifiedOn().orElse(context.operationCreatedOn())));
    }

    private static <T> Optional<T> written(RemoteExecutionContext context, Function<Entity, Optional<T>> column) {
        return context.target().flatMap(column).or(() -> context.image(IMAGE).flatMap(column));
    }

    /** From the row itself. */
    static SalesOrderState of(JsonNode row) {
        return new SalesOrderState(
                new OrderProgress.State(
                        row.path(STATE).asInt(), row.path(STATUS).asInt()),
                Optional.of(row.path(HOLD_REASON).asText("")).filter(text -> !text.isEmpty() && !"null".equals(text)),
                Optional.of(row.path(NUMBER).asText("")).filter(text -> !text.isEmpty()),
                Instant.parse(row.path("modifiedon").asText("1970-01-01T00:00:00Z")));
    }
}
