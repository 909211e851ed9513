package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that members have as long as a campaign runs. */
@QuarkusTest
class CampaignMembersTest extends SegmentsTestBase {
    private static final CampaignMembers MEMBERS = new CampaignMembers("cb_usergroup");

    private final String ann = "ann" + SegmentsWorld.fresh() + "@example.org";
    private UUID campaign;
    private UUID list;

    @BeforeEach
    void campaignOfAList() {
        list = world.list("contact", Map.of("listname", "Invited"));
        world.sales().addMember(list, world.buyer(ann));
        Map<String, Object> columns = new HashMap<>(Map.of("name", "Summer", "cb_usergroup", "summer"));
        columns.put(
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency("EUR")));
        campaign = world.sales().insert("campaign", columns);
        world.sales().addToCampaign(campaign, list);
        told();
        world.begin();
    }

    /** As the direction of campaigns hands it over. */
    private boolean told() {
        List<BridgeEvent> concerned = world.takeFromDynamics().stream()
                .filter(event -> event.type().startsWith("dataverse.campaign."))
                .filter(event -> MEMBERS.concerns(
                        event,
                        RowView.of(RemoteExecutionContext.parse(event.data())).orElseThrow()))
                .toList();
        concerned.forEach(event -> world.tell(MEMBERS.events(event, event.subject())));
        world.play();
        return !concerned.isEmpty();
    }

    @Test
    void givesTheGroupOfALaunchedCampaignToTheMembersOfItsLists() {
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own");
        world.sales().launchCampaign(campaign);
        assertThat(told()).isTrue();
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own", "summer");
        world.sales().suspendCampaign(campaign);
        told();
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own");
    }

    @Test
    void takesInWhoJoinsTheListOfALaunchedCampaign() {
        world.sales().launchCampaign(campaign);
        told();
        String bob = "bob" + SegmentsWorld.fresh() + "@example.org";
        UUID id = world.buyer(bob);
        world.sales().addMember(list, id);
        world.play();
        assertThat(world.groups(bob)).contains("summer");
        world.sales().removeMember(list, id);
        world.play();
        assertThat(world.groups(bob)).doesNotContain("summer");
    }

    @Test
    void takesTheGroupAwayWhenTheCampaignNoLongerNamesIt() {
        world.sales().launchCampaign(campaign);
        told();
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("cb_usergroup", null);
        world.sales().update("campaign", campaign, cleared);
        assertThat(told()).isTrue();
        assertThat(world.groups(ann)).containsExactly("b2bcustomergroup", "own");
    }

    @Test
    void isNotConcernedByAnythingElse() {
        world.sales().update("campaign", campaign, Map.of("promotioncodename", "SUMMER25"));
        assertThat(told()).isFalse();
    }
}
