package io.commercebridge.local;

import io.commercebridge.local.play.Story;
import io.commercebridge.local.story.CaseStory;
import io.commercebridge.local.story.CatalogueStory;
import io.commercebridge.local.story.CustomerStory;
import io.commercebridge.local.story.OrderStory;
import io.commercebridge.local.story.SegmentsStory;
import io.commercebridge.local.story.after.BillingStory;
import io.commercebridge.local.story.after.FulfilmentStory;
import io.commercebridge.local.story.after.ReturnsStory;
import io.commercebridge.local.world.Systems;
import java.util.List;

/** What is played in the local run; a story may go on with what an earlier one has made. */
final class Stories {

    private Stories() {}

    static List<Story> of(LocalBridge bridge) {
        Systems systems = bridge.systems();
        return List.of(
                new CustomerStory(systems),
                new OrderStory(systems, bridge.function("orders")),
                new CaseStory(systems),
                new CatalogueStory(systems),
                new SegmentsStory(systems),
                new FulfilmentStory(systems),
                new BillingStory(systems),
                new ReturnsStory(systems));
    }
}
