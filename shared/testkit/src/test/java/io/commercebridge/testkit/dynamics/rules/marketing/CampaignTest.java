package io.commercebridge.testkit.dynamics.rules.marketing;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID campaign = fixture.org.campaign("Spring", "EUR");
    private final UUID list = fixture.org.list("Regulars", "contact");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isLaunchedSuspendedAndCompleted() {
        assertStatus(0, 0);
        person.launchCampaign(campaign);
        assertStatus(0, 2);
        person.suspendCampaign(campaign);
        assertStatus(0, 5);
        person.completeCampaign(campaign);
        assertStatus(0, 3);
        person.deactivateCampaign(campaign);
        assertStatus(1, 6);
        assertRefused(patch("{\"statecode\":0,\"statuscode\":6}"), 400, "0x80048408");
    }

    @Test
    void isLinkedWithListsAndReadWithThem() {
        fixture.org.member(list, new Ref("contact", fixture.org.contact("ann@rustic.example", "Ann", "Lee")));

        assertThat(link(list).statusCode()).isEqualTo(204);

        JsonNode found = json(
                fixture.get(
                        "campaigns?$select=name&$filter=promotioncodename eq null&$expand=campaignlist_association($select=listid,membercount)"));
        JsonNode linked = found.path("value").path(0).path("campaignlist_association");
        assertThat(linked).hasSize(1);
        assertThat(linked.path(0).path("listid").asText()).isEqualTo(list.toString());
        assertThat(linked.path(0).path("membercount").asInt()).isEqualTo(1);
        assertThat(json(fixture.get("lists(" + list + ")/campaignlist_association?$select=name"))
                        .path("value"))
                .hasSize(1);
    }

    @Test
    void isLinkedOnceAndLetsGo() {
        link(list);

        assertRefused(link(list), 412, "0x80040237");
        String one = "campaigns(" + campaign + ")/campaignlist_association(" + list + ")/$ref";
        assertThat(fixture.send("DELETE", one, "").statusCode()).isEqualTo(204);
        assertRefused(fixture.send("DELETE", one, ""), 404, "0x80040217");
        assertRefused(link(UUID.randomUUID()), 404, "0x80040217");
    }

    @Test
    void bindsListsWhenItIsCreated() {
        HttpResponse<String> created = fixture.post(
                "campaigns",
                "{\"name\":\"Autumn\",\"promotioncodename\":\"FALL\",\"campaignlist_association@odata.bind\":[\"/lists("
                        + list + ")\"]}");

        assertThat(created.statusCode()).as(created.body()).isEqualTo(204);
        JsonNode found = json(fixture.get(
                        "campaigns?$filter=promotioncodename eq 'FALL'&$expand=campaignlist_association"))
                .path("value");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("codename").asText()).startsWith("CMP-");
        assertThat(found.path(0).path("campaignlist_association")).hasSize(1);
        assertThat(patch("{\"campaignlist_association@odata.bind\":[]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesNoListThatIsInactiveAndLosesOneThatIsDeleted() {
        person.addToCampaign(campaign, list);
        person.delete("list", list);
        assertThat(fixture.dynamics.rows("campaignitem")).isEmpty();

        UUID inactive = fixture.org.list("Old", "account");
        person.setState("list", inactive, 1, 1);
        assertRefused(link(inactive), 400, "0x80040304");
    }

    @Test
    void keepsFiguresInItsOwnColumns() {
        assertThat(patch("{\"cb_orders\":3,\"cb_revenue\":120.5,\"cb_conversionrate\":12.25}")
                        .statusCode())
                .isEqualTo(204);

        JsonNode row = json(fixture.get(
                "campaigns(" + campaign + ")?$select=cb_orders,cb_revenue,cb_conversionrate",
                "Prefer",
                "odata.include-annotations=\"*\""));
        assertThat(row.path("cb_orders").isInt()).isTrue();
        assertThat(row.path("cb_revenue@OData.Community.Display.V1.FormattedValue")
                        .asText())
                .isEqualTo("€120.50");
        assertThat(row.path("cb_conversionrate").decimalValue()).isEqualByComparingTo("12.25");
        assertRefused(patch("{\"cb_orders\":-1}"), 400, "0x8004432F");
        assertRefused(patch("{\"cb_orders\":1.5}"), 400, "0x80048d19");
    }

    private HttpResponse<String> link(UUID target) {
        return fixture.post(
                "campaigns(" + campaign + ")/campaignlist_association/$ref",
                "{\"@odata.id\":\"" + fixture.dynamics.url() + "/api/data/v9.2/lists(" + target + ")\"}");
    }

    private HttpResponse<String> patch(String body) {
        return fixture.patch("campaigns(" + campaign + ")", body);
    }

    private void assertStatus(int state, int status) {
        assertThat(person.read("campaign", campaign).values())
                .containsAllEntriesOf(Map.of("statecode", state, "statuscode", status));
    }
}
