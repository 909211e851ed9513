package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpsertTest {
    private static final String MISSING = "accounts(dead0000-0000-4000-8000-000000000002)";

    private final Fixture fixture = new Fixture();
    private final String known = "accounts(" + fixture.account + ")";

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void createsWith204AndTheUrlOfTheNewRow() {
        HttpResponse<String> answer = fixture.post("accounts", "{\"name\":\"Nova\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        String url = answer.headers().firstValue("OData-EntityId").orElseThrow();
        assertThat(json(fixture.get(url)).path("name").asText()).isEqualTo("Nova");
    }

    @Test
    void createsWith201AndTheRowWhenARepresentationIsPreferred() {
        HttpResponse<String> answer =
                fixture.post("accounts?$select=name", "{\"name\":\"Nova\"}", "Prefer", "return=representation");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("OData-EntityId")).isEmpty();
        assertThat(answer.headers().firstValue("Preference-Applied")).hasValue("return=representation");
        JsonNode row = json(answer);
        assertThat(row.path("name").asText()).isEqualTo("Nova");
        assertThat(row.path("@odata.etag").asText()).startsWith("W/\"");
        assertThat(row.has("accountid")).isTrue();
        assertThat(row.has("statecode")).isFalse();
    }

    @Test
    void answersAnUpsertWith204WhetherItCreatedOrUpdated() {
        String byKey = "accounts(accountnumber='N-1')";

        HttpResponse<String> created = fixture.patch(byKey, "{\"name\":\"Nova\"}");
        HttpResponse<String> updated = fixture.patch(byKey, "{\"name\":\"Nova Ltd\",\"accountnumber\":\"other\"}");

        assertThat(created.statusCode()).isEqualTo(204);
        assertThat(updated.statusCode()).isEqualTo(204);
        assertThat(updated.headers().firstValue("OData-EntityId"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/" + byKey));
        JsonNode row = json(fixture.get(byKey));
        assertThat(row.path("name").asText()).isEqualTo("Nova Ltd");
        assertThat(row.path("accountnumber").asText()).isEqualTo("N-1");
    }

    @Test
    void tells201From200OnlyInARepresentation() {
        assertThat(fixture.patch(MISSING, "{}", "Prefer", "return=representation")
                        .statusCode())
                .isEqualTo(201);
        assertThat(fixture.patch(MISSING, "{}", "Prefer", "return=representation")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void honoursTheConditionsOfAnUpsert() {
        assertRefused(fixture.patch(MISSING, "{}", "If-Match", "*"), 404, "0x80040217");
        assertThat(fixture.patch(known, "{}", "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(fixture.patch(MISSING, "{}", "If-None-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(fixture.patch(known, "{}", "If-Match", "*").statusCode()).isEqualTo(204);
    }

    @Test
    void refusesAStaleVersionAndTakesTheCurrentOne() {
        String etag = fixture.get(known).headers().firstValue("ETag").orElseThrow();
        assertThat(fixture.patch(known, "{\"fax\":\"1\"}", "If-Match", etag).statusCode())
                .isEqualTo(204);

        HttpResponse<String> stale = fixture.patch(known, "{\"fax\":\"2\"}", "If-Match", etag);

        assertRefused(stale, 412, "0x80060882");
        assertThat(json(fixture.get(known)).path("fax").asText()).isEqualTo("1");
    }

    @Test
    void answers304ForAVersionThatTheReaderHas() {
        String etag = fixture.get(known).headers().firstValue("ETag").orElseThrow();

        assertThat(fixture.get(known, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(fixture.get(known + "?$expand=primarycontactid", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
        fixture.patch(known, "{\"fax\":\"1\"}");
        assertThat(fixture.get(known, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesASecondRowWithTheSameAlternateKeyWhateverItsCase() {
        assertRefused(fixture.post("accounts", "{\"accountnumber\":\"c-4711\"}"), 412, "0x80060892");
    }

    @Test
    void refusesKeysThatAreNotDeclaredOrCannotBeUsed() {
        HttpResponse<String> undeclared = fixture.get("accounts(name='Lindqvist Tooling AB')");

        assertThat(undeclared.statusCode()).isEqualTo(400);
        assertThat(json(undeclared).path("error").path("message").asText())
                .startsWith("The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.account'.");
        assertThat(fixture.get("accounts(accountnumber='A%2FB')").statusCode()).isEqualTo(400);
        assertThat(fixture.get("accounts(accountnumber='A+B')").statusCode()).isEqualTo(400);
    }

    @Test
    void setsAndClearsSingleColumns() {
        assertThat(fixture.send("PUT", known + "/fax", "{\"value\":\"77\"}").statusCode())
                .isEqualTo(204);
        assertThat(json(fixture.get(known + "/fax")).path("value").asText()).isEqualTo("77");
        assertThat(fixture.send("DELETE", known + "/fax", "").statusCode()).isEqualTo(204);
        assertThat(fixture.get(known + "/fax").statusCode()).isEqualTo(204);
    }

    @Test
    void deletesOnceAndForbidsToDeleteTheCustomerOfAnOrder() {
        UUID lonely = fixture.org.account("L-1", "Lonely");
        assertThat(fixture.send("DELETE", "accounts(" + lonely + ")", "").statusCode())
                .isEqualTo(204);
        assertRefused(fixture.send("DELETE", "accounts(" + lonely + ")", ""), 404, "0x80040217");

        fixture.createOrder();
        assertRefused(fixture.send("DELETE", known, ""), 405, "0x80040227");
    }
}
