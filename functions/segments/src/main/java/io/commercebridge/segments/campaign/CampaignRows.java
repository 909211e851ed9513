package io.commercebridge.segments.campaign;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.campaign.Campaign;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.remote.wire.WireJson;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a campaign, from an event or from its table. */
final class CampaignRows {
    private final DynamicsClient dynamics;
    private final String couponColumn;

    CampaignRows(DynamicsClient dynamics, String couponColumn) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.couponColumn = requireNonNull(couponColumn, "couponColumn");
    }

    /** The row as the event tells it; empty if it tells only that there was a change. */
    static Optional<RowView> told(BridgeEvent event) {
        if (event.truncated()) {
            return Optional.empty();
        }
        return ReadEvents.isRead(event)
                ? Optional.of(RowView.of(WireJson.parse(event.data())))
                : RowView.of(RemoteExecutionContext.parse(event.data()));
    }

    /** The row as it is now; empty if it has been deleted. */
    Optional<JsonNode> current(String id) {
        return dynamics.read("campaigns(" + id + ")", "");
    }

    Campaign toCampaign(String id, RowView row) {
        return new Campaign(
                id,
                row.text("name").map(String::strip),
                row.text(couponColumn).map(String::strip),
                Campaign.isLaunched(
                        row.choice("statecode").orElse(0),
                        row.choice("statuscode").orElse(0)),
                actualElseProposed(row, "start"),
                actualElseProposed(row, "end"));
    }

    private static Optional<LocalDate> actualElseProposed(RowView row, String end) {
        return row.date("actual" + end).or(() -> row.date("proposed" + end));
    }
}
