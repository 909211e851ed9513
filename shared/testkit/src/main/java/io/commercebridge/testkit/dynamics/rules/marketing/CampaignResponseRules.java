package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;

/** A response belongs to one campaign for good, which is no template. */
final class CampaignResponseRules implements TableRules {
    private static final String CAMPAIGN = "regardingobjectid";

    @Override
    public void check(Draft draft, Work work) {
        draft.before()
                .filter(before -> !before.get(CAMPAIGN).equals(draft.get(CAMPAIGN)))
                .ifPresent(_ -> {
                    throw new Refusal(400, "0x8004030c", "Parent campaign is not updatable.");
                });
        work.follow(draft.ref(CAMPAIGN))
                .filter(campaign -> draft.creates() && campaign.flag("istemplate"))
                .ifPresent(_ -> {
                    throw new Refusal(400, "0x80040312", "CampaignResponse can not be created for Template Campaign.");
                });
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.put("activitytypecode", "campaignresponse");
    }
}
