package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatchAndDeleteTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        shop.seed(
                "B2BUnit",
                Map.of(
                        "uid",
                        "acme",
                        "name",
                        "Acme",
                        "groups",
                        List.of("b2bgroup", "customergroup"),
                        "addresses",
                        List.of(Map.of("publicKey", "a1", "town", "Ulm"), Map.of("publicKey", "a2", "town", "Bonn"))));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void patchesWith200AndTheEntity() {
        Api.Answer answer = api.patch("TestUnit/B2BUnits('acme')", "{\"name\":\"Acme Ltd\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.d().path("name").asText()).isEqualTo("Acme Ltd");
    }

    @Test
    void neverCreatesByPatch() {
        Api.Answer answer = api.patch("TestUnit/B2BUnits('nobody')", "{\"name\":\"x\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("not_found");
        assertThat(answer.json().at("/error/message/value").asText())
                .isEqualTo("[B2BUnit] with integration key [nobody] was not found.");
    }

    @Test
    void refusesAKeyInTheBodyThatDiffersFromTheUrl() {
        assertThat(api.patch("TestUnit/B2BUnits('acme')", "{\"uid\":\"acme\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.patch("TestUnit/B2BUnits('acme')", "{\"uid\":\"other\"}").error())
                .isEqualTo("invalid_key");
    }

    @Test
    void replacesStoredCollections() {
        api.patch("TestUnit/B2BUnits('acme')", "{\"groups\":[{\"uid\":\"b2bgroup\"}]}");
        assertThat(shop.item("B2BUnit", "acme").list("groups")).hasSize(1);

        api.patch("TestUnit/B2BUnits('acme')", "{\"groups\":null,\"name\":\"x\"}");
        assertThat(shop.item("B2BUnit", "acme").list("groups")).hasSize(1);

        api.patch("TestUnit/B2BUnits('acme')", "{\"groups\":[]}");
        assertThat(shop.item("B2BUnit", "acme").list("groups")).isEmpty();
    }

    @Test
    void replacesPartsAndDeletesTheOnesLeftOut() {
        api.patch("TestUnit/B2BUnits('acme')", "{\"addresses\":[{\"publicKey\":\"a2\",\"town\":\"Köln\"}]}");

        assertThat(shop.items("Address")).singleElement().satisfies(address -> assertThat(address.text("town"))
                .isEqualTo("Köln"));
    }

    @Test
    void needsAKeyForPatchAndDelete() {
        assertThat(api.patch("TestUnit/B2BUnits", "{}").status()).isEqualTo(405);
        assertThat(api.delete("TestUnit/B2BUnits").error()).isEqualTo("method_not_allowed");
        assertThat(Api.send(api.request("TestUnit/B2BUnits('acme')")
                                .header("Content-Type", "application/json")
                                .PUT(Api.text("{}")))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void deletesAnItemWithItsParts() {
        Api.Answer answer = api.delete("TestUnit/B2BUnits('acme')");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
        assertThat(shop.items("B2BUnit")).isEmpty();
        assertThat(shop.items("Address")).isEmpty();
        assertThat(api.delete("TestUnit/B2BUnits('acme')").error()).isEqualTo("invalid_key");
    }

    @Test
    void findsAKeyThatIsEncodedTwiceInTheUrl() {
        shop.seed("B2BUnit", Map.of("uid", "a|b c's"));

        Api.Answer answer = api.get("TestUnit/B2BUnits('a%257Cb%2Bc%2527s')");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("a%7Cb+c%27s");
        assertThat(answer.d().at("/__metadata/uri").asText()).endsWith("B2BUnits('a%257Cb%2Bc%2527s')");
    }
}
