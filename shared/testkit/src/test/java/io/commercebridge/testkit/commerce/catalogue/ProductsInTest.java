package io.commercebridge.testkit.commerce.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductsInTest {
    private static final String VERSION = "{\"version\":\"Staged\",\"catalog\":{\"id\":\"Default\"}}";
    private static final String DRILL = """
            {"code":"drill","catalogVersion":%1$s,"localizedAttributes":[
             {"language":"en","name":"Drill","description":"Drills"},{"language":"de","name":"Bohrer"}],
             "ean":"4012345678901","manufacturerName":"Acme","unit":{"code":"pieces"},
             "approvalStatus":{"code":"approved"},"onlineDate":"/Date(1767225600000)/","offlineDate":null,
             "supercategories":[{"code":"tools","catalogVersion":%1$s}],
             "Europe1PriceFactory_PTG":{"code":"eu-vat-full"}}""".formatted(VERSION);
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    private Api.Answer post(String json) {
        return api.post("InboundProduct/Products", json);
    }

    private static String drill(String more) {
        return "{\"code\":\"drill\",\"catalogVersion\":" + VERSION + more + "}";
    }

    private ItemView drill() {
        return shop.item("Product", "Staged|Default|drill");
    }

    private static List<String> categories(ItemView item) {
        return item.list("supercategories").stream()
                .map(category -> category.text("code"))
                .toList();
    }

    @Test
    void createsAProductInItsFamilyWithoutAWebhook() {
        Api.Answer answer = post(DRILL);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("Staged|Default|drill");
        assertThat(drill().text("name", "de")).hasValue("Bohrer");
        assertThat(drill().text("approvalStatus/code")).isEqualTo("approved");
        assertThat(drill().text("Europe1PriceFactory_PTG/code")).isEqualTo("eu-vat-full");
        assertThat(drill().date("onlineDate")).hasValue(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(categories(drill())).containsExactly("tools");
        assertThat(shop.pendingWebhooks()).isEmpty();
    }

    @Test
    void mergesTranslationsAndCategoriesByPostAndReplacesThemByPatch() {
        post(DRILL);

        post(drill("""
                ,"localizedAttributes":[{"language":"fr","name":"Perceuse"}],
                "supercategories":[{"code":"sale","catalogVersion":%s}]""".formatted(VERSION)));
        ItemView posted = drill();
        api.patch("InboundProduct/Products('Staged%7CDefault%7Cdrill')", """
                {"localizedAttributes":[{"language":"en","name":"Power drill"}],
                 "supercategories":[{"code":"sale","catalogVersion":%s}]}""".formatted(VERSION));

        assertThat(posted.text("name", "de")).hasValue("Bohrer");
        assertThat(posted.text("name", "fr")).hasValue("Perceuse");
        assertThat(categories(posted)).containsExactly("tools", "sale");
        assertThat(drill().text("name", "en")).hasValue("Power drill");
        assertThat(drill().text("name", "de")).isEmpty();
        assertThat(drill().text("description", "en")).isEmpty();
        assertThat(categories(drill())).containsExactly("sale");
        assertThat(shop.items("Category")).hasSize(2);
    }

    @Test
    void refusesAUnitTaxGroupOrStatusThatIsNotThere() {
        assertThat(post(drill(",\"unit\":{\"code\":\"barrel\"}")).error()).isEqualTo("missing_nav_property");
        assertThat(post(drill(",\"Europe1PriceFactory_PTG\":{\"code\":\"moon\"}"))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(post(drill(",\"approvalStatus\":{\"code\":\"Approved\"}")).error())
                .isEqualTo("missing_nav_property");
        assertThat(shop.items("Product")).isEmpty();
    }

    @Test
    void fillsInAFamilyThatAProductHasNamedBefore() {
        post(DRILL);

        Api.Answer answer = api.post("InboundProduct/Categories", """
                {"code":"tools","catalogVersion":%1$s,"localizedAttributes":[{"language":"en","name":"Tools"}],
                 "supercategories":[{"code":"all","catalogVersion":%1$s}]}""".formatted(VERSION));

        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("Staged|Default|tools");
        ItemView tools = shop.item("Category", "Staged|Default|tools");
        assertThat(tools.text("name")).isEqualTo("Tools");
        assertThat(categories(tools)).containsExactly("all");
        assertThat(tools.list("products"))
                .extracting(product -> product.text("code"))
                .containsExactly("drill");
    }

    @Test
    void readsManyProductsWithTheirFamiliesAtOnce() {
        post(DRILL);
        post(DRILL.replace("drill", "saw").replace("tools", "blades"));
        post(DRILL.replace("drill", "hammer"));

        Api.Answer answer = api.get("InboundProduct/Products?$expand=supercategories&$filter="
                + "code%20eq%20'saw'%20or%20code%20eq%20'drill'%20or%20code%20eq%20'none'");

        assertThat(answer.d().path("results").findValuesAsText("code"))
                .containsExactly("drill", "tools", "saw", "blades");
        assertThat(answer.d()
                        .at("/results/0/supercategories/results/0/integrationKey")
                        .asText())
                .isEqualTo("Staged|Default|tools");
        assertThat(answer.d().at("/results/0/modifiedtime").asText()).startsWith("/Date(");
    }
}
