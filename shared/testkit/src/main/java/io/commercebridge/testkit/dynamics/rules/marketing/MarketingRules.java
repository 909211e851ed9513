package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;
import java.util.List;
import java.util.Map;

/** The rules of marketing, by table. */
public final class MarketingRules {
    private MarketingRules() {}

    public static Map<String, List<TableRules>> byTable(Numbering numbering) {
        return Map.of(
                "list", List.of(new ListRules()),
                "listmember", List.of(new ListMemberRules()),
                "campaign", List.of(new CampaignRules(numbering)),
                "campaignitem", List.of(new CampaignItemRules()),
                "campaignresponse", List.of(new CampaignResponseRules()));
    }
}
