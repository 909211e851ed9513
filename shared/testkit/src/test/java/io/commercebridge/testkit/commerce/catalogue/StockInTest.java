package io.commercebridge.testkit.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StockInTest {
    private static final String LEVELS = "InboundOMSStockLevel/StockLevels";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String level(String product, String warehouse, int available) {
        return """
                {"productCode":"%s","warehouse":{"code":"%s"},"available":%d,"overSelling":0,\
                "inStockStatus":{"code":"notSpecified"}}""".formatted(product, warehouse, available);
    }

    @Test
    void keysALevelByProductAndWarehouse() {
        Api.Answer answer = api.post(LEVELS, level("drill", "warehouse_n", 5));
        api.post(LEVELS, level("drill", "warehouse_n", 4));
        api.post(LEVELS, level("drill", "warehouse_s", 9));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("drill|warehouse_n");
        assertThat(shop.items("StockLevel"))
                .extracting(one -> one.text("warehouse/code") + " " + one.text("available"))
                .containsExactly("warehouse_n 4", "warehouse_s 9");
        ItemView level = shop.item("StockLevel", "drill|warehouse_n");
        assertThat(level.number("reserved")).isZero();
        assertThat(level.text("inStockStatus/code")).isEqualTo("notSpecified");
    }

    @Test
    void refusesAWarehouseThatIsNotThere() {
        Api.Answer answer = api.post(LEVELS, level("drill", "warehouse_x", 5));

        assertThat(answer.error()).isEqualTo("missing_nav_property");
        assertThat(shop.item("Warehouse", "warehouse_w").text("vendor/code")).isEqualTo("default");
    }

    @Test
    void takesTwoHundredChangeSetsAndIsolatesTheBadOne() {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String warehouse = i == 117 ? "nowhere" : "warehouse_n";
            batch.append(Prices.changeSet("StockLevels", level("p" + i, warehouse, i)));
        }

        Api.Answer answer = Api.send(api.request("InboundOMSStockLevel/$batch")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(Api.text(batch.append("--b--\n").toString())));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(Pattern.compile("HTTP/1.1 201 Created")
                        .matcher(answer.text())
                        .results())
                .hasSize(199);
        assertThat(answer.text()).containsOnlyOnce("HTTP/1.1 400 Bad Request").contains("missing_nav_property");
        assertThat(shop.items("StockLevel"))
                .hasSize(199)
                .extracting(one -> one.text("productCode"))
                .doesNotContain("p117");
    }

    @Test
    void readsALevelByTheCodeOfItsProduct() {
        api.post(LEVELS, level("drill", "warehouse_n", 5));
        api.post(LEVELS, level("drill", "warehouse_s", 6));
        api.post(LEVELS, level("saw", "warehouse_n", 7));

        Api.Answer answer = api.get(
                LEVELS
                        + "?$filter=warehouse/code%20eq%20'warehouse_n'%20and%20(productCode%20eq%20'saw'%20or%20productCode%20eq%20'drill')");

        assertThat(answer.d().path("results").findValuesAsText("available")).containsExactly("5", "7");
    }
}
