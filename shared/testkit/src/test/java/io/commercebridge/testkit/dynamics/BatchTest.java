package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.ORDER;
import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final UUID LINE = UUID.fromString("11e00000-0000-4000-8000-000000000001");

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void writesAnOrderWithItsLinesAllAtOnce() {
        HttpResponse<String> answer = batch(changeSet(
                part(1, "PATCH /api/data/v9.2/salesorders(" + ORDER + ")", fixture.order("")),
                part(2, "PATCH salesorderdetails(" + LINE + ")", lineOf("$1"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("multipart/mixed; boundary=batchresponse_"));
        assertThat(answer.body())
                .contains("boundary=changesetresponse_", "Content-ID: 1", "Content-ID: 2", "HTTP/1.1 204 No Content")
                .contains("Location: " + fixture.dynamics.url() + "/api/data/v9.2/salesorders(" + ORDER + ")");
        assertThat(fixture.dynamics.row("salesorderdetail", LINE)).isPresent();
    }

    @Test
    void rollsTheWholeChangeSetBackAndAnswersWithTheFailure() {
        HttpResponse<String> answer = batch(changeSet(
                part(1, "PATCH salesorders(" + ORDER + ")", fixture.order("")),
                part(2, "PATCH salesorderdetails(" + LINE + ")", lineOf("$1").replace("quantity", "count"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("HTTP/1.1 400 Bad Request", "0x80048d19", "REQ_ID: ", "changesetresponse_", "Content-ID: 2");
        assertThat(answer.body()).doesNotContain("204 No Content");
        assertThat(fixture.dynamics.rows("salesorder")).isEmpty();
        assertThat(fixture.dynamics.rows("salesorderdetail")).isEmpty();
    }

    @Test
    void putsChangedAndDeletedRowsBackWhenALaterPartFails() {
        UUID doomed = fixture.org.account("D-1", "Doomed");

        HttpResponse<String> answer = batch(changeSet(
                part(1, "PATCH accounts(" + fixture.account + ")", "{\"accountnumber\":\"C-1\"}"),
                part(2, "DELETE accounts(" + doomed + ")", ""),
                part(3, "POST accounts", "{\"nickname\":\"x\"}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fixture.get("accounts(accountnumber='D-1')").statusCode()).isEqualTo(200);
        assertThat(fixture.get("accounts(accountnumber='C-4711')").statusCode()).isEqualTo(200);
        assertThat(fixture.get("accounts(accountnumber='C-1')").statusCode()).isEqualTo(404);
    }

    @Test
    void stopsAtTheFirstFailureUnlessToldToContinue() {
        String good = single("POST accounts", "{\"name\":\"One\"}");
        String bad = single("PATCH accounts(" + fixture.account + ")", "{\"nickname\":\"x\"}");
        String last = single("POST accounts", "{\"name\":\"Two\"}");

        assertThat(batch(good + bad + last).statusCode()).isEqualTo(400);
        assertThat(fixture.dynamics.rows("account")).hasSize(2);

        HttpResponse<String> answer = batch(good + bad + last, "Prefer", "odata.continue-on-error");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("HTTP/1.1 204 No Content", "HTTP/1.1 400 Bad Request");
        assertThat(fixture.dynamics.rows("account")).hasSize(4);
    }

    @Test
    void readsOutsideOfChangeSetsOnly() {
        assertThat(batch(single("GET accounts(" + fixture.account + ")?$select=name", ""))
                        .body())
                .contains("HTTP/1.1 200 OK", "Lindqvist Tooling AB");
        assertThat(batch(changeSet(part(1, "GET accounts", ""))).statusCode()).isEqualTo(400);
    }

    @Test
    void followsAReferenceInTheUrlAndRefusesOneThatComesTooEarly() {
        HttpResponse<String> answer = batch(
                changeSet(part(1, "POST accounts", "{\"name\":\"One\"}"), part(2, "PUT $1/fax", "{\"value\":\"5\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(fixture.dynamics.rows("account").getLast().text("fax")).hasValue("5");

        HttpResponse<String> early = batch(
                changeSet(part(1, "PUT $2/fax", "{\"value\":\"5\"}"), part(2, "POST accounts", "{\"name\":\"One\"}")));
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Content-ID Reference: '$2' does not exist in the batch context.");
    }

    @Test
    void refusesMoreThanAThousandOperationsAndBodiesThatAreNoMultipart() {
        String many = String.join("", Collections.nCopies(1001, single("GET accounts", "")));

        assertRefused(batch(many), 400, "0x80060888");
        assertRefused(fixture.post("$batch", "{}"), 400, "0x80060888");
        assertRefused(
                fixture.post("$batch", "--b\r\n", "Content-Type", "multipart/mixed; boundary=b"), 400, "0x80060888");
    }

    @Test
    void createsManyRowsOrNone() {
        String path = "accounts/Microsoft.Dynamics.CRM.CreateMultiple";
        String first = "{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountnumber\":\"M-1\"}";
        String twin = first.replace("M-1", "c-4711");

        assertRefused(fixture.post(path, "{\"Targets\":[" + first + "," + twin + "]}"), 412, "0x80060892");
        assertThat(fixture.dynamics.rows("account")).hasSize(1);
        assertRefused(fixture.post(path, "{\"Targets\":[{\"name\":\"untyped\"}]}"), 400, "0x80048d19");

        HttpResponse<String> answer = fixture.post(path, "{\"Targets\":[" + first + "]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Fixture.json(answer).path("Ids")).hasSize(1);
    }

    @Test
    void updatesAndUpsertsManyRows() {
        String typed = "\"@odata.type\":\"Microsoft.Dynamics.CRM.account\"";
        String known = "{%s,\"accountid\":\"%s\",\"fax\":\"1\"}".formatted(typed, fixture.account);
        String fresh = "{%s,\"accountnumber\":\"M-2\",\"fax\":\"2\"}".formatted(typed);

        assertThat(fixture.post("accounts/Microsoft.Dynamics.CRM.UpdateMultiple", "{\"Targets\":[" + known + "]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(fixture.post("accounts/Microsoft.Dynamics.CRM.UpdateMultiple", "{\"Targets\":[" + fresh + "]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(fixture.post(
                                "accounts/Microsoft.Dynamics.CRM.UpsertMultiple",
                                "{\"Targets\":[" + known.replace("\"1\"", "\"3\"") + "," + fresh + "]}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(fixture.dynamics.rows("account"))
                .extracting(row -> row.text("fax").orElse(""))
                .containsExactly("3", "2");
    }

    private HttpResponse<String> batch(String parts, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/mixed; boundary=\"batch_7\"";
        return fixture.post("$batch", parts + "--batch_7--\r\n", all);
    }

    private static String single(String request, String body) {
        return "--batch_7\r\n" + http(request, body, "");
    }

    private static String part(int contentId, String request, String body) {
        return "--changeset_7\r\n" + http(request, body, "Content-ID: " + contentId + "\r\n");
    }

    private static String http(String request, String body, String header) {
        return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n" + header + "\r\n" + request
                + " HTTP/1.1\r\nContent-Type: application/json; type=entry\r\n\r\n" + body + "\r\n";
    }

    private static String changeSet(String... parts) {
        return "--batch_7\r\nContent-Type: multipart/mixed; boundary=\"changeset_7\"\r\n\r\n" + String.join("", parts)
                + "--changeset_7--\r\n";
    }

    private String lineOf(String order) {
        return fixture.line("1")
                .replaceFirst("\\{", "{\"salesorderid@odata.bind\":\"" + Matcher.quoteReplacement(order) + "\",");
    }
}
