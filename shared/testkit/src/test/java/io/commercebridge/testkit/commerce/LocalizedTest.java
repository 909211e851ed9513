package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalizedTest {
    private static final String KEY =
            "\"code\":\"drill\",\"catalogVersion\":{\"catalog\":{\"id\":\"Default\"},\"version\":\"Staged\"}";
    private static final String DRILL = "TestProduct/Products('Staged%7CDefault%7Cdrill')";
    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        shop.seed(
                "Product",
                Map.of(
                        "code",
                        "drill",
                        "catalogVersion",
                        Map.of("version", "Staged", "catalog", "Default"),
                        "name",
                        Map.of("en", "Drill", "de", "Bohrer")));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String name(String language) {
        return shop.item("Product", "Staged|Default|drill")
                .text("name", language)
                .orElse("-");
    }

    private Api.Answer send(String method, String body, String language) {
        String path = method.equals("POST") ? "TestProduct/Products" : DRILL;
        return Api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("Content-Language", language)
                .method(method, Api.text(body)));
    }

    @Test
    void storesThePlainPropertyInTheContentLanguage() {
        send("POST", "{" + KEY + ",\"name\":\"Perceuse\"}", "fr");

        assertThat(name("fr")).isEqualTo("Perceuse");
        assertThat(name("en")).isEqualTo("Drill");
    }

    @Test
    void letsLocalizedAttributesWinOverThePlainProperty() {
        send(
                "POST",
                "{" + KEY
                        + ",\"name\":\"plain\",\"localizedAttributes\":[{\"language\":\"de\",\"name\":\"Bohrhammer\"}]}",
                "de");

        assertThat(name("de")).isEqualTo("Bohrhammer");
        assertThat(name("en")).isEqualTo("Drill");
    }

    @Test
    void replacesAllLanguagesByPatch() {
        send("PATCH", "{\"localizedAttributes\":[{\"language\":\"fr\",\"name\":\"Perceuse\"}]}", "en");

        assertThat(name("fr")).isEqualTo("Perceuse");
        assertThat(name("en")).isEqualTo("-");
        assertThat(name("de")).isEqualTo("-");
    }

    @Test
    void clearsOnlyTheContentLanguageOnAnEmptyPatch() {
        send("PATCH", "{\"localizedAttributes\":[]}", "de");

        assertThat(name("de")).isEqualTo("-");
        assertThat(name("en")).isEqualTo("Drill");
    }

    @Test
    void refusesAnUnknownLanguage() {
        assertThat(send("PATCH", "{\"name\":\"x\"}", "tlh").error()).isEqualTo("invalid_language");
        assertThat(send("PATCH", "{\"localizedAttributes\":[{\"language\":\"tlh\",\"name\":\"x\"}]}", "en")
                        .error())
                .isEqualTo("invalid_language");
    }

    @Test
    void answersInTheLanguageAskedForAndExpandsAll() {
        Api.Answer german = Api.send(api.request(DRILL).header("Accept-Language", "de-DE,de;q=0.9"));
        Api.Answer expanded = api.get(DRILL + "?$expand=localizedAttributes");
        Api.Answer navigated = api.get(DRILL + "/localizedAttributes");

        assertThat(german.d().path("name").asText()).isEqualTo("Bohrer");
        assertThat(expanded.d().at("/localizedAttributes/results").findValuesAsText("language"))
                .containsExactly("de", "en");
        assertThat(navigated.d().path("results").findValuesAsText("name")).containsExactly("Bohrer", "Drill");
    }
}
