package io.commercebridge.testkit.dynamics.batch;

import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignChangeSetTest {
    private static final UUID RESPONSE = UUID.fromString("ca4e0000-0000-4000-8000-000000000001");

    private final Fixture fixture = new Fixture();
    private final UUID campaign = fixture.org.campaign("Spring", "EUR");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void writesAResponseAndTheFiguresOfItsCampaignTogether() {
        HttpResponse<String> answer = write(etag());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(fixture.dynamics.row("campaignresponse", RESPONSE)).isPresent();
        assertThat(fixture.dynamics.row("campaign", campaign).orElseThrow().choice("cb_orders"))
                .hasValue(1);
    }

    @Test
    void takesTheResponseBackWhenTheCampaignWasChangedMeanwhile() {
        String stale = etag();
        fixture.patch("campaigns(" + campaign + ")", "{\"cb_orders\":7}");

        HttpResponse<String> answer = write(stale);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("HTTP/1.1 412 Precondition Failed", "0x80060882", "Content-ID: 2");
        assertThat(fixture.dynamics.row("campaignresponse", RESPONSE)).isEmpty();
        assertThat(fixture.dynamics.row("campaign", campaign).orElseThrow().choice("cb_orders"))
                .hasValue(7);
    }

    private String etag() {
        return json(fixture.get("campaigns(" + campaign + ")?$select=cb_orders"))
                .path("@odata.etag")
                .asText();
    }

    private HttpResponse<String> write(String etag) {
        String response =
                "{\"subject\":\"Order\",\"regardingobjectid_campaign_campaignresponse@odata.bind\":\"/campaigns("
                        + campaign + ")\"}";
        String body = "--b\nContent-Type: multipart/mixed; boundary=c\n\n"
                + part(1, "campaignresponses(" + RESPONSE + ")", "", response)
                + part(2, "campaigns(" + campaign + ")", "If-Match: " + etag + "\n", "{\"cb_orders\":1}")
                + "--c--\n--b--\n";
        return fixture.post("$batch", body, "Content-Type", "multipart/mixed; boundary=b");
    }

    private static String part(int id, String path, String headers, String body) {
        return """
                --c
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: %d

                PATCH /api/data/v9.2/%s HTTP/1.1
                Content-Type: application/json
                %s
                %s
                """.formatted(id, path, headers, body);
    }
}
