package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        for (int i = 1; i <= 12; i++) {
            shop.seed(
                    "Product",
                    Map.of(
                            "code",
                            "p%02d".formatted(i),
                            "catalogVersion",
                            Map.of("version", i % 2 == 0 ? "Online" : "Staged", "catalog", "Default"),
                            "minOrderQuantity",
                            i,
                            "deliveryTime",
                            i / 2.0,
                            "onlineDate",
                            Instant.parse("2026-01-%02dT00:00:00Z".formatted(i))));
        }
        shop.seed("Product", Map.of("code", "o'clock", "catalogVersion", version("Online"), "unit", "pieces"));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static Map<String, String> version(String name) {
        return Map.of("version", name, "catalog", "Default");
    }

    private Api.Answer query(String options) {
        String encoded = URLEncoder.encode(options, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
        return api.get("TestProduct/Products?" + encoded);
    }

    private List<String> codes(String filter) {
        Api.Answer answer = query("$filter=" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.d().path("results").findValuesAsText("code");
    }

    @Test
    void pagesByTenAndLinksTheNextPage() {
        Api.Answer first = query("$inlinecount=allpages");
        URI next = URI.create(first.d().path("__next").asText());
        Api.Answer second = api.get(next.toString().replaceFirst(".*odata2webservices/", ""));

        assertThat(first.d().path("results")).hasSize(10);
        assertThat(first.d().path("__count").textValue()).isEqualTo("13");
        assertThat(next.getQuery()).contains("$skiptoken=10", "$inlinecount=allpages");
        assertThat(second.d().path("results")).hasSize(3);
        assertThat(second.d().has("__next")).isFalse();
    }

    @Test
    void honoursTopAndSkip() {
        assertThat(query("$top=2&$skip=11").d().path("results").findValuesAsText("code"))
                .containsExactly("p12", "o'clock");
        assertThat(query("$top=-1").error()).isEqualTo("invalid_query_parameter");
        assertThat(query("$top=2000").d().path("results")).hasSize(13);
    }

    @Test
    void capsAPageAtAThousand() {
        for (int i = 0; i < 1000; i++) {
            shop.seed("Product", Map.of("code", "m" + i, "catalogVersion", version("Staged")));
        }
        Api.Answer answer = query("$top=5000");

        assertThat(answer.d().path("results")).hasSize(1000);
        assertThat(answer.d().path("__next").asText()).contains("skiptoken=1000");
    }

    @Test
    void filtersByEveryOperatorAndType() {
        assertThat(codes("minOrderQuantity gt 10")).containsExactly("p11", "p12");
        assertThat(codes("minOrderQuantity le 2 and code ne 'p01'")).containsExactly("p02");
        assertThat(codes("(code eq 'p01' or code eq 'p02') and minOrderQuantity lt 2"))
                .containsExactly("p01");
        assertThat(codes("deliveryTime ge 5.5d")).containsExactly("p11", "p12");
        assertThat(codes("onlineDate lt DateTime'2026-01-02T00:00:00'")).containsExactly("p01");
        assertThat(codes("code eq 'o''clock'")).containsExactly("o'clock");
        assertThat(codes("minOrderQuantity eq null")).containsExactly("o'clock");
    }

    @Test
    void filtersByOneLevelOfNavigation() {
        assertThat(codes("catalogVersion/version eq 'Online' and minOrderQuantity lt 5"))
                .containsExactly("p02", "p04");
        assertThat(codes("catalogVersion/integrationKey eq 'Online|Default' and minOrderQuantity eq 2"))
                .containsExactly("p02");
        assertThat(codes("unit/code eq 'pieces'")).containsExactly("o'clock");
    }

    @Test
    void refusesWhatTheServiceDoesNotSupport() {
        assertThat(query("$filter=startswith(code,'p')").error()).isEqualTo("filter_not_supported");
        assertThat(query("$filter=not code eq 'p'").error()).isEqualTo("operator_not_supported");
        assertThat(query("$filter=code like 'p'").error()).isEqualTo("operator_not_supported");
        assertThat(query("$filter=integrationKey eq 'x'").error()).isEqualTo("filter_not_supported");
        assertThat(query("$filter=catalogVersion/catalog/id eq 'x'").error()).isEqualTo("filter_not_supported");
        assertThat(query("$filter=colour eq 'x'").error()).isEqualTo("odata_error");
        assertThat(query("$filter=code eq 4").error()).isEqualTo("odata_error");
        assertThat(query("$select=code").status()).isEqualTo(400);
        assertThat(query("$expand=code").status()).isEqualTo(400);
    }

    @Test
    void ordersByOwnAttributes() {
        assertThat(query("$orderby=minOrderQuantity desc&$top=2")
                        .d()
                        .path("results")
                        .findValuesAsText("code"))
                .containsExactly("p12", "p11");
        assertThat(query("$orderby=unit").error()).isEqualTo("invalid_query_parameter");
    }

    @Test
    void countsAsPlainText() {
        Api.Answer count = api.get("TestProduct/Products/$count?$filter=minOrderQuantity%20gt%206");

        assertThat(count.text()).isEqualTo("6");
        assertThat(count.contentType()).startsWith("text/plain");
    }

    @Test
    void expandsAndNavigatesToAnyDepth() {
        shop.seed(
                "PriceRow",
                Map.of(
                        "sapConditionId",
                        "c1",
                        "price",
                        new BigDecimal("5.5"),
                        "currency",
                        "EUR",
                        "unit",
                        "pieces",
                        "product",
                        "p01"));
        String p01 = "TestProduct/Products('Staged%7CDefault%7Cp01')";

        Api.Answer expanded = api.get(p01 + "?$expand=catalogVersion/catalog,prices,unit");
        assertThat(expanded.d().at("/catalogVersion/catalog/id").asText()).isEqualTo("Default");
        assertThat(expanded.d().at("/prices/results/0/price").textValue()).isEqualTo("5.5");
        assertThat(expanded.d().path("unit").isNull()).isTrue();
        assertThat(api.get(p01 + "/catalogVersion").d().path("version").asText())
                .isEqualTo("Staged");
        assertThat(api.get(p01 + "/prices").d().path("results").findValuesAsText("sapConditionId"))
                .containsExactly("c1");
        assertThat(api.get(p01 + "/unit").status()).isEqualTo(404);
        assertThat(api.get("TestProduct/Products('Staged%7CDefault%7Cp99')").error())
                .isEqualTo("not_found");
    }
}
