package io.commercebridge.testkit.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PricesInTest {
    private static final String ROWS = "InboundPriceRow/PriceRows";
    private static final String ROW = ROWS + "('Staged%7CDefault%7CEUR%7Cc-1%7Cpieces')";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        shop.seed(
                "Product",
                Map.of("code", "drill", "catalogVersion", Map.of("version", "Staged", "catalog", "Default")));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Api.Answer post(String more) {
        return api.post(ROWS, Prices.row("c-1", more));
    }

    private ItemView row() {
        return shop.item("PriceRow", "c-1");
    }

    @Test
    void keysARowByCatalogCurrencyConditionAndUnit() {
        Api.Answer answer = post(",\"price\":\"9.99\",\"net\":true,\"minqtd\":\"10\"");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("Staged|Default|EUR|c-1|pieces");
        assertThat(api.get("InboundPriceRow/$metadata").text())
                .contains("CatalogVersion_version|Catalog_id|Currency_isocode|PriceRow_sapConditionId|Unit_code");
        assertThat(row().number("minqtd")).isEqualByComparingTo("10");
        assertThat(row().number("unitFactor")).isEqualByComparingTo("1");
        assertThat(shop.item("Product", "Staged|Default|drill").list("europe1Prices"))
                .hasSize(1);
    }

    @Test
    void updatesTheRowOfAKeyAndTakesAnotherCurrencyForAnotherRow() {
        post(",\"price\":\"9.99\"");
        post(",\"price\":\"8.99\"");
        api.post(ROWS, Prices.row("c-1", ",\"price\":\"10.99\"").replace("EUR", "USD"));

        assertThat(shop.items("PriceRow"))
                .extracting(row -> row.text("price") + row.text("currency/isocode"))
                .containsExactly("8.99EUR", "10.99USD");
    }

    @Test
    void addsAPriceGroupThatTheShopDoesNotHaveYet() {
        post(",\"price\":\"9.99\",\"ug\":{\"code\":\"WHOLESALE\"}");
        post(",\"ug\":{\"code\":\"WHOLESALE\"}");

        assertThat(row().text("ug/code")).isEqualTo("WHOLESALE");
        assertThat(shop.items("UserPriceGroup")).hasSize(1);
        assertThat(api.post("InboundPriceRow/UserPriceGroups", "{\"code\":\"RETAIL\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void addsNoValueToAnEnumerationThatIsNotDynamic() {
        Api.Answer answer = api.post("InboundOMSStockLevel/InStockStatuses", "{\"code\":\"maybe\"}");

        assertThat(answer.error()).isEqualTo("invalid_attribute_value");
        assertThat(shop.items("InStockStatus")).hasSize(3);
    }

    @Test
    void refusesAProductUnitOrPriceThatIsNotThere() {
        assertThat(api.post(ROWS, Prices.row("c-1", ",\"price\":\"1\"").replace("drill", "saw"))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(api.post(ROWS, Prices.row("c-1", ",\"price\":\"1\"").replace("pieces", "barrel"))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(post("").error()).isEqualTo("missing_property");
        assertThat(shop.items("PriceRow")).isEmpty();
    }

    @Test
    void patchesAndDeletesARowByItsKey() {
        post(",\"price\":\"9.99\",\"ug\":{\"code\":\"WHOLESALE\"}");

        Api.Answer patched = api.patch(ROW, "{\"price\":\"7.5\",\"ug\":null,\"endTime\":\"/Date(1767225600000)/\"}");
        ItemView row = row();
        Api.Answer deleted = api.delete(ROW);

        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(row.number("price")).isEqualByComparingTo("7.5");
        assertThat(row.reference("ug")).isEmpty();
        assertThat(row.date("endTime")).isPresent();
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(shop.items("PriceRow")).isEmpty();
        assertThat(api.delete(ROW).error()).isEqualTo("invalid_key");
    }
}
