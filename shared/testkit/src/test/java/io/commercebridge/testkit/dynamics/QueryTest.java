package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isocurrencycode eq 'eur' | EUR",
                "currencyprecision lt 2 | JPY",
                "currencyprecision ge 2 and not (isocurrencycode eq 'KWD') | USD EUR",
                "exchangerate gt 100 or exchangerate le 0.307 | JPY KWD",
                "contains(currencyname,'dollar') | USD",
                "currencysymbol ne '$' and statecode eq 0 and createdon ge 2026-03-02T09:30:00Z | EUR JPY KWD",
                "currencytype eq null and isocurrencycode ne null and startswith(isocurrencycode,'J') | JPY"
            })
    void filters(String filter, String expected) {
        JsonNode found = json(fixture.get("transactioncurrencies?$select=isocurrencycode&$filter=" + filter));

        assertThat(texts(found, "isocurrencycode")).containsExactly(expected.split(" "));
    }

    @Test
    void filtersThroughALookupAndByItsValue() {
        JsonNode throughLookup =
                json(fixture.get("pricelevels?$filter=transactioncurrencyid/isocurrencycode eq 'JPY'&$select=name"));
        JsonNode byValue = json(fixture.get("pricelevels?$filter=_transactioncurrencyid_value eq "
                + fixture.org.currency("KWD") + "&$select=name"));

        assertThat(texts(throughLookup, "name")).containsExactly("Web JPY");
        assertThat(texts(byValue, "name")).containsExactly("Web KWD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accounts?$filter=nickname eq 'x'",
                "accounts?$filter=name eq 12",
                "accounts?$filter=name like 'x'",
                "accounts?$filter=name eq 'x' and",
                "accounts?$select=primarycontactid",
                "accounts?$expand=order_details",
                "accounts?$orderby=name sideways",
                "accounts?$skip=5"
            })
    void refusesQueriesThatTheModelDoesNotAllow(String path) {
        assertRefused(fixture.get(path), 400, "0x80060888");
    }

    @Test
    void sortsCountsAndLimits() {
        JsonNode found = json(fixture.get(
                "transactioncurrencies?$orderby=currencyprecision desc,isocurrencycode&$top=3&$count=true"));

        assertThat(texts(found, "isocurrencycode")).containsExactly("KWD", "EUR", "USD");
        assertThat(found.path("@odata.count").asInt()).isEqualTo(3);
    }

    @Test
    void pagesThroughEveryRowOnce() {
        List<String> codes = new ArrayList<>();
        String next = "transactioncurrencies?$select=isocurrencycode&$filter=currencyprecision ne 0";
        int pages = 0;
        while (!next.isEmpty()) {
            JsonNode page = json(fixture.get(next, "Prefer", "odata.maxpagesize=2"));
            codes.addAll(texts(page, "isocurrencycode"));
            next = page.path("@odata.nextLink").asText();
            pages++;
        }

        assertThat(codes).containsExactly("USD", "EUR", "KWD");
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void expandsLinesAndLookups() {
        fixture.createOrder();

        JsonNode order = json(
                fixture.get(
                        "salesorders(" + Fixture.ORDER
                                + ")?$select=ordernumber,totalamount&$expand=order_details($select=quantity,priceperunit),customerid_account($select=name)"));

        assertThat(order.path("order_details")).hasSize(1);
        assertThat(order.path("order_details").path(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(order.path("customerid_account").path("name").asText()).isEqualTo("Lindqvist Tooling AB");
        assertThat(order.path("_transactioncurrencyid_value").asText())
                .as("amounts bring their currency")
                .isEqualTo(fixture.org.currency("USD").toString());
        assertThat(order.has("name")).isFalse();
    }

    @Test
    void addsLabelsOnlyWhenTheyArePreferred() {
        fixture.createOrder();
        String path = "salesorders(" + Fixture.ORDER + ")?$select=statecode,_customerid_value,totalamount";

        JsonNode labelled = json(fixture.get(path, "Prefer", "odata.include-annotations=\"*\""));

        assertThat(labelled.path("statecode@OData.Community.Display.V1.FormattedValue")
                        .asText())
                .isEqualTo("Active");
        assertThat(labelled.path("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asText())
                .isEqualTo("account");
        assertThat(labelled.path("_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asText())
                .isEqualTo("customerid_account");
        assertThat(labelled.path("totalamount@OData.Community.Display.V1.FormattedValue")
                        .asText())
                .isEqualTo("$258.00");
        assertThat(fixture.get(path).body()).doesNotContain("FormattedValue").contains("258.0000");
    }

    @Test
    void tracksChangesAndDeletionsSinceTheDeltaLink() {
        UUID doomed = fixture.org.account("D-1", "Doomed");
        HttpResponse<String> first = fixture.get("accounts?$select=name", "Prefer", "odata.track-changes");
        assertThat(first.headers().firstValue("Preference-Applied")).hasValue("odata.track-changes");
        String delta = json(first).path("@odata.deltaLink").asText();

        fixture.patch("accounts(" + fixture.account + ")", "{\"name\":\"Renamed\"}");
        fixture.send("DELETE", "accounts(" + doomed + ")", "");
        JsonNode changes = json(fixture.get(delta));

        assertThat(changes.path("value")).hasSize(2);
        assertThat(changes.path("value").path(0).path("name").asText()).isEqualTo("Renamed");
        assertThat(changes.path("value").path(1).path("reason").asText()).isEqualTo("deleted");
        assertThat(changes.path("value").path(1).path("id").asText()).isEqualTo(doomed.toString());
        assertThat(json(fixture.get(changes.path("@odata.deltaLink").asText())).path("value"))
                .isEmpty();

        fixture.clock.turn(Duration.ofDays(8));
        fixture.signIn();
        assertRefused(fixture.get(delta), 400, "0x80044352");
        assertThat(fixture.get("accounts?$top=1", "Prefer", "odata.track-changes")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> texts(JsonNode answer, String property) {
        List<String> texts = new ArrayList<>();
        answer.path("value").forEach(row -> texts.add(row.path(property).asText()));
        return texts;
    }
}
