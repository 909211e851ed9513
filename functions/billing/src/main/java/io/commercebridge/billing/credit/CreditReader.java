package io.commercebridge.billing.credit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.credit.Balances;
import io.commercebridge.mapping.credit.Credit;
import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.List;
import java.util.Optional;

/** Reads the credit of an account, from an event or from its table. */
final class CreditReader {
    private final DynamicsClient dynamics;
    private final List<String> openColumns;

    /** @param openColumns the columns of an account whose sum is its open balance */
    CreditReader(DynamicsClient dynamics, List<String> openColumns) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.openColumns = List.copyOf(openColumns);
    }

    /** The account as the event tells it, or as it is now if the event does not tell all of it; empty if it is gone. */
    Optional<RowView> row(BridgeEvent event) {
        return told(event)
                .or(() -> dynamics.read("accounts(" + event.subject() + ")", "").map(RowView::of));
    }

    private static Optional<RowView> told(BridgeEvent event) {
        if (event.truncated()) {
            return Optional.empty();
        }
        return ReadEvents.isRead(event)
                ? Optional.of(RowView.of(WireJson.parse(event.data())))
                : RowView.of(RemoteExecutionContext.parse(event.data()));
    }

    Credit toCredit(String id, RowView row) {
        return new Credit(
                id,
                row.text("accountnumber").map(String::strip),
                new CreditHold(row.flag("creditonhold").orElse(false), row.text("cb_creditholdreason")),
                new Balances(
                        openColumns.stream()
                                .flatMap(column -> row.number(column).stream())
                                .toList(),
                        row.number("aging30"),
                        row.number("aging60"),
                        row.number("aging90")),
                row.lookup("transactioncurrencyid").map(Target::id));
    }
}
