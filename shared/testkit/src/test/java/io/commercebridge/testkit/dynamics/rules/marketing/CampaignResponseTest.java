package io.commercebridge.testkit.dynamics.rules.marketing;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignResponseTest {
    private static final UUID RESPONSE = UUID.fromString("ca4e0000-0000-4000-8000-000000000001");

    private final Fixture fixture = new Fixture();
    private final UUID campaign = fixture.org.campaign("Spring", "EUR");
    private final UUID ann = fixture.org.contact("ann@rustic.example", "Ann", "Lee");
    private final UUID bo = fixture.org.contact("bo@rustic.example", "Bo", "Ek");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isWrittenTwiceUnderOneId() {
        assertThat(patch(regarding(campaign, ",\"cb_ordervalue\":10")).statusCode())
                .isEqualTo(204);
        assertThat(patch(regarding(campaign, ",\"cb_ordervalue\":12")).statusCode())
                .isEqualTo(204);

        JsonNode row = read("cb_ordervalue,activitytypecode,_regardingobjectid_value,statecode");
        assertThat(row.path("cb_ordervalue").decimalValue()).isEqualByComparingTo("12");
        assertThat(row.path("activitytypecode").asText()).isEqualTo("campaignresponse");
        assertThat(row.path("_regardingobjectid_value").asText()).isEqualTo(campaign.toString());
        assertThat(row.path("statecode").asInt()).isZero();
    }

    @Test
    void belongsToOneCampaignForGood() {
        assertRefused(patch("{\"subject\":\"Order\"}"), 400, "0x80040203");
        patch(regarding(campaign, ""));

        UUID other = fixture.org.campaign("Autumn", "EUR");
        assertRefused(patch(regarding(other, "")), 400, "0x8004030c");
        assertRefused(fixture.send("DELETE", "campaigns(" + campaign + ")", ""), 405, "0x80040227");
    }

    @Test
    void refusesACampaignThatIsATemplate() {
        UUID template = fixture.dynamics.seed("campaign", Map.of("name", "Template", "istemplate", true));

        assertRefused(patch(regarding(template, "")), 400, "0x80040312");
    }

    @Test
    void isBornOpenAndReadOnlyOnceItIsClosed() {
        assertRefused(patch(regarding(campaign, ",\"statecode\":1,\"statuscode\":2")), 400, "0x80048408");
        patch(regarding(campaign, ""));
        assertThat(patch("{\"statecode\":1,\"statuscode\":2}").statusCode()).isEqualTo(204);

        assertRefused(patch("{\"cb_ordervalue\":9}"), 400, "0x80040265");
        assertThat(patch("{\"statecode\":0,\"statuscode\":1}").statusCode()).isEqualTo(204);
        assertThat(patch("{\"statecode\":2,\"statuscode\":3}").statusCode()).isEqualTo(204);
    }

    @Test
    void hasTheCustomersOfTheLatestWrite() {
        patch(regarding(campaign, parties(ann)));
        patch(regarding(campaign, parties(bo)));

        JsonNode parties = json(fixture.get(
                        "campaignresponses(" + RESPONSE
                                + ")?$select=subject&$expand=campaignresponse_activity_parties($select=_partyid_value,participationtypemask)"))
                .path("campaignresponse_activity_parties");
        assertThat(parties).hasSize(1);
        assertThat(parties.path(0).path("_partyid_value").asText()).isEqualTo(bo.toString());
        assertThat(parties.path(0).path("participationtypemask").asInt()).isEqualTo(11);
    }

    private static String parties(UUID contact) {
        return ",\"campaignresponse_activity_parties\":[{\"participationtypemask\":11,\"partyid_contact@odata.bind\":\"/contacts("
                + contact + ")\"}]";
    }

    private static String regarding(UUID campaign, String more) {
        return "{\"subject\":\"Order\",\"regardingobjectid_campaign_campaignresponse@odata.bind\":\"/campaigns("
                + campaign + ")\"" + more + "}";
    }

    private HttpResponse<String> patch(String body) {
        return fixture.patch("campaignresponses(" + RESPONSE + ")", body);
    }

    private JsonNode read(String columns) {
        return json(fixture.get("campaignresponses(" + RESPONSE + ")?$select=" + columns));
    }
}
