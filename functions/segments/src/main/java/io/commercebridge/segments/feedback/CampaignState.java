package io.commercebridge.segments.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.campaign.FeedbackRows;
import io.commercebridge.mapping.campaign.Tally;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
import io.commercebridge.platform.failure.BridgeException;
import java.math.BigDecimal;
import java.util.List;

/**
 * The totals of a campaign as they were read.
 *
 * @param members of all its lists
 */
record CampaignState(String id, String etag, String currency, Tally totals, long members, RowView row) {
    /** What must be read of a campaign. */
    static final String QUERY = "$select=cb_orders,cb_revenue,cb_orderdiscount,cb_conversionrate,"
            + "_transactioncurrencyid_value&$expand=campaignlist_association($select=membercount)";

    static CampaignState of(String id, JsonNode json) {
        RowView row = RowView.of(json);
        long members = 0;
        for (JsonNode list : json.path("campaignlist_association")) {
            members += list.path("membercount").asLong();
        }
        return new CampaignState(
                id,
                json.path("@odata.etag").asText(),
                row.lookup("transactioncurrencyid").map(Target::id).orElseThrow(() -> withoutCurrency(id)),
                new Tally(
                        row.choice("cb_orders").orElse(0),
                        row.number("cb_revenue").orElse(BigDecimal.ZERO),
                        row.number("cb_orderdiscount").orElse(BigDecimal.ZERO)),
                members,
                row);
    }

    private static BridgeException withoutCurrency(String id) {
        return BridgeException.refused(
                "campaign " + id + " has no currency", "Give it one in Dynamics, then replay the order's event.");
    }

    /** Corrects the totals, if nobody else has since; nothing if they stay as they are. */
    List<Operation> corrected(Tally difference) {
        if (difference.isNothing()) {
            return List.of();
        }
        Row totals = FeedbackRows.totals(id, totals().plus(difference), members);
        return ReadBack.changes(totals, row, Precondition.unchanged(etag));
    }
}
