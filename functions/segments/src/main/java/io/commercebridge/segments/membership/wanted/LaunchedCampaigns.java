package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads which lists are those of launched campaigns that give a group. */
public final class LaunchedCampaigns {
    private static final String LISTS = "campaignlist_association";
    private static final String EXPAND = "&$expand=" + LISTS + "($select=listid)";

    private final DynamicsClient dynamics;
    private final String groupColumn;

    public LaunchedCampaigns(DynamicsClient dynamics, String groupColumn) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.groupColumn = requireNonNull(groupColumn, "groupColumn");
    }

    /** The groups that launched campaigns give, by the id of the list whose members get them; one request. */
    public Map<String, SortedSet<String>> groupsByList() {
        Map<String, SortedSet<String>> groups = new HashMap<>();
        String launched = "statecode eq 0 and statuscode eq 2 and " + groupColumn + " ne null";
        String query = "$select=campaignid," + groupColumn + "&$filter=" + launched + EXPAND;
        dynamics.readAll(
                "campaigns",
                query,
                page -> page.forEach(
                        campaign -> RowView.of(campaign).text(groupColumn).ifPresent(group -> listsIn(campaign)
                                .forEach(list -> groups.computeIfAbsent(list, _ -> new TreeSet<>())
                                        .add(group.strip())))));
        return groups;
    }

    /** The ids of a campaign's lists, whatever its state. */
    public List<String> listsOf(String campaignId) {
        return dynamics.read("campaigns(" + campaignId + ")", "$select=campaignid" + EXPAND)
                .map(LaunchedCampaigns::listsIn)
                .orElse(List.of());
    }

    private static List<String> listsIn(JsonNode campaign) {
        return campaign.path(LISTS)
                .valueStream()
                .map(list -> list.path("listid").asText())
                .sorted()
                .toList();
    }
}
