package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.List;
import java.util.Set;

/** The members of a campaign's lists, who are in the campaign's group as long as it is launched. */
public final class CampaignMembers {
    /** The event that takes a campaign apart into its lists. */
    static final String TAKE_APART = "bridge.campaign.members";

    private static final Set<String> STATE = Set.of("statecode", "statuscode");

    private final String groupColumn;

    /** @param groupColumn the column with the uid of the shop's user group */
    public CampaignMembers(String groupColumn) {
        this.groupColumn = requireNonNull(groupColumn, "groupColumn");
    }

    /** Whether the campaign gives a group. */
    public boolean concerns(RowView campaign) {
        return campaign.text(groupColumn).isPresent();
    }

    /**
     * Whether an event about a campaign may change who is in a group: its state or its group was written. An event that does
     * not tell what was written may.
     *
     * @param campaign the row after the event
     */
    public boolean concerns(BridgeEvent event, RowView campaign) {
        if (event.truncated() || !event.type().endsWith(".Update")) {
            return concerns(campaign);
        }
        Set<String> written = RemoteExecutionContext.parse(event.data()).changedColumns();
        return written.contains(groupColumn)
                || concerns(campaign) && STATE.stream().anyMatch(written::contains);
    }

    /** What goes into the queue so that the campaign's members are looked at, one by one; asks nobody. */
    public List<BridgeEvent> events(BridgeEvent cause, String campaignId) {
        return List.of(new BridgeEvent(
                cause.id() + "/members",
                cause.source(),
                TAKE_APART,
                campaignId,
                cause.time(),
                cause.traceparent(),
                false,
                "{}"));
    }
}
