package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {
    private static Fixture fixture;

    @BeforeAll
    static void start() {
        fixture = new Fixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "undeclared property | {\"nickname\":\"x\"} | 0x80048d19",
                "wrong case | {\"Name\":\"x\"} | 0x80048d19",
                "lookup by its column | {\"primarycontactid\":\"x\"} | 0x80048d19",
                "lookup by its read name | {\"_primarycontactid_value\":\"x\"} | 0x80048d19",
                "unknown bind | {\"contact@odata.bind\":\"/contacts(1)\"} | 0x80048d19",
                "bind in wrong case | {\"PrimaryContactId@odata.bind\":null} | 0x80048d19",
                "text for a flag | {\"creditonhold\":\"true\"} | 0x80048d19",
                "text for money | {\"creditlimit\":\"12\"} | 0x80048d19",
                "number for text | {\"name\":12} | 0x80048d19",
                "read-only column | {\"createdon\":\"2026-01-01T00:00:00Z\"} | 0x80040203",
                "bad choice | {\"accountcategorycode\":9} | 0x8004431A",
                "money out of range | {\"creditlimit\":1e30} | 0x80044330",
                "no JSON | {\"name\": | 0x80048d19",
                "column twice | {\"name\":\"a\",\"name\":\"b\"} | 0x80048d19",
                "foreign type | {\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\"} | 0x80048d19"
            })
    void refuses(String what, String body, String code) {
        HttpResponse<String> answer = fixture.post("accounts", body);

        assertRefused(answer, 400, code);
        assertThat(answer.headers().firstValue("x-ms-service-request-id"))
                .as(what)
                .isPresent();
    }

    @Test
    void namesTheColumnAndItsLengthWhenTextIsTooLong() {
        HttpResponse<String> answer = fixture.post("tasks", "{\"subject\":\"" + "x".repeat(201) + "\"}");

        assertRefused(answer, 400, "0x80044331");
        assertThat(json(answer).path("error").path("message").asText())
                .contains("The length of the 'subject' attribute of the 'task' entity", "'200'");
    }

    @Test
    void takesTextOfExactlyTheLargestLength() {
        assertThat(fixture.post("tasks", "{\"subject\":\"" + "x".repeat(200) + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void answers404ForABindToAMissingRow() {
        UUID nobody = UUID.fromString("dead0000-0000-4000-8000-000000000001");

        HttpResponse<String> byId =
                fixture.post("accounts", "{\"primarycontactid@odata.bind\":\"/contacts(" + nobody + ")\"}");
        HttpResponse<String> byKey = fixture.post(
                "accounts", "{\"primarycontactid@odata.bind\":\"/contacts(emailaddress1='nobody@example.com')\"}");

        assertRefused(byId, 404, "0x80040217");
        assertThat(json(byId).path("error").path("message").asText())
                .isEqualTo("contact With Id = " + nobody + " Does Not Exist");
        assertRefused(byKey, 404, "0x80060891");
    }

    @Test
    void refusesABindToARowOfAnotherTable() {
        assertRefused(
                fixture.post("accounts", "{\"primarycontactid@odata.bind\":\"/accounts(" + fixture.account + ")\"}"),
                400,
                "0x80048d19");
    }

    @Test
    void requiresJsonAsContentTypeAndAnAcceptableAnswer() {
        assertThat(fixture.post("accounts", "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(fixture.get("accounts", "Accept", "application/xml").statusCode())
                .isEqualTo(415);
    }

    @Test
    void knowsTheColumnsOfTheSetUpData() {
        fixture.createOrder();

        HttpResponse<String> tooLong =
                fixture.patch("salesorders(ordernumber='00001000')", "{\"cb_holdreason\":\"" + "x".repeat(501) + "\"}");

        assertRefused(tooLong, 400, "0x80044331");
        assertThat(fixture.patch("salesorders(ordernumber='00001000')", "{\"cb_holdreason\":\"Credit check\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}
