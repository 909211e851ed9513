package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.rules.sales.Numbering;

/** Campaigns get a code if they come without one. */
final class CampaignRules implements TableRules {
    private final Numbering numbering;

    CampaignRules(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void fill(Draft draft, Work work) {
        if (draft.creates() && draft.get("codename").isEmpty()) {
            draft.put("codename", numbering.next("CMP"));
        }
    }
}
