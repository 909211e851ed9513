package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;

/** What is deactivated cannot be added to a campaign. */
final class CampaignItemRules implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        work.follow(draft.ref("entityid"))
                .filter(item -> item.choice("statecode").orElse(0) != 0)
                .ifPresent(_ -> {
                    throw new Refusal(400, "0x80040304", "Cannot associate an inactive item to a Campaign.");
                });
    }
}
