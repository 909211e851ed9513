package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpsertTest {
    private static final String DRILL = """
            {"code":"drill","catalogVersion":{"catalog":{"id":"Default"},"version":"Staged"},
             "name":"Drill","minOrderQuantity":2,"deliveryTime":"1.5","unit":{"code":"pieces"},
             "onlineDate":"/Date(1540469763078)/","approvalStatus":{"code":"approved"}}""";

    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String product(String more) {
        return "{\"code\":\"drill\",\"catalogVersion\":{\"catalog\":{\"id\":\"Default\"},\"version\":\"Staged\"}" + more
                + "}";
    }

    @Test
    void answersACreateWith201AndTheEnvelope() {
        Api.Answer answer = api.post("TestProduct/Products", DRILL);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.d().at("/__metadata/uri").asText())
                .endsWith("/odata2webservices/TestProduct/Products('Staged%7CDefault%7Cdrill')");
        assertThat(answer.d().at("/__metadata/type").asText()).isEqualTo("HybrisCommerceOData.Product");
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("Staged|Default|drill");
        assertThat(answer.d().at("/catalogVersion/__deferred/uri").asText()).endsWith("/catalogVersion");
        assertThat(answer.d().path("minOrderQuantity").isInt()).isTrue();
        assertThat(answer.d().path("deliveryTime").textValue()).isEqualTo("1.5");
        assertThat(answer.d().path("onlineDate").textValue()).isEqualTo("/Date(1540469763078)/");
        assertThat(answer.d().path("description").isNull()).isTrue();
    }

    @Test
    void writesNumbersAsNumbersWhenToldSo() {
        shop.switches().numbersAsStrings(false);

        assertThat(api.post("TestProduct/Products", DRILL)
                        .d()
                        .path("deliveryTime")
                        .isDouble())
                .isTrue();
    }

    @Test
    void answersAnUpdateWith201TooAndLeavesAbsentAttributesAlone() {
        api.post("TestProduct/Products", DRILL);

        Api.Answer answer = api.post("TestProduct/Products", product(",\"minOrderQuantity\":5"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(shop.items("Product")).hasSize(1);
        assertThat(shop.item("Product", "Staged|Default|drill").text("name")).isEqualTo("Drill");
        assertThat(shop.item("Product", "Staged|Default|drill").number("minOrderQuantity"))
                .isEqualByComparingTo("5");
    }

    @Test
    void clearsAnOptionalAttributeOnNullAndRefusesARequiredOne() {
        api.post("TestProduct/Products", DRILL);

        api.post("TestProduct/Products", product(",\"minOrderQuantity\":null"));
        Api.Answer refused = api.post("TestProduct/Products", product(",\"approvalStatus\":null"));

        assertThat(shop.item("Product", "Staged|Default|drill").get("minOrderQuantity"))
                .isEmpty();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("missing_nav_property");
        assertThat(refused.json().at("/error/innererror").asText()).isEqualTo("Staged|Default|drill");
    }

    @Test
    void refusesWhatTheIntegrationObjectDoesNotHave() {
        assertThat(api.post("TestProduct/Products", product(",\"ean\":\"4\"")).error())
                .isEqualTo("invalid_property");
    }

    @Test
    void refusesAMissingKeyAndAMissingKeyReference() {
        assertThat(api.post("TestProduct/Products", "{\"name\":\"x\"}").error()).isEqualTo("missing_key");
        assertThat(api.post("TestProduct/Products", "{\"code\":\"x\"}").error()).isEqualTo("missing_key");
        assertThat(api.post("TestProduct/Products", "{\"code\":\"x\",\"catalogVersion\":null}")
                        .error())
                .isEqualTo("missing_key");
    }

    @Test
    void refusesAReferenceToWhatIsNotThere() {
        Api.Answer unit = api.post("TestProduct/Products", product(",\"unit\":{\"code\":\"barrel\"}"));
        Api.Answer status = api.post("TestProduct/Products", product(",\"approvalStatus\":{\"code\":\"APPROVED\"}"));

        assertThat(unit.error()).isEqualTo("missing_nav_property");
        assertThat(unit.json().at("/error/message/value").asText()).contains("[unit]", "does not exist in the system");
        assertThat(status.error()).isEqualTo("missing_nav_property");
        assertThat(shop.items("Product")).isEmpty();
    }

    @Test
    void refusesACreateWithoutARequiredProperty() {
        Api.Answer answer = api.post("TestUnit/B2BCustomers", "{\"uid\":\"a@b.test\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("missing_property");
        assertThat(shop.items("B2BCustomer")).isEmpty();
    }

    @Test
    void refusesToCreateAnItemWhoseRequiredAttributeTheIntegrationObjectLacks() {
        Api.Answer answer = api.post("TestUnit/Addresses", "{\"publicKey\":\"a1\"}");

        assertThat(answer.error()).isEqualTo("invalid_attribute_value");
        assertThat(answer.json().at("/error/message/value").asText()).contains("owner");
    }

    @Test
    void refusesValuesOfTheWrongType() {
        assertThat(api.post("TestProduct/Products", product(",\"minOrderQuantity\":\"2\""))
                        .error())
                .isEqualTo("odata_error");
        assertThat(api.post("TestProduct/Products", product(",\"name\":7")).error())
                .isEqualTo("odata_error");
        assertThat(api.post("TestProduct/Products", product(",\"onlineDate\":\"soon\""))
                        .error())
                .isEqualTo("odata_error");
        assertThat(api.post("TestProduct/Products", "{oops").status()).isEqualTo(400);
    }

    @Test
    void createsPartsAlongWithTheirOwnerAndLinksThemBack() {
        Api.Answer answer = api.post("TestProduct/Products", product("""
                ,"prices":[{"sapConditionId":"c1","price":"9.99","currency":{"isocode":"EUR"},"unit":{"code":"pieces"}}]"""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(shop.item("Product", "Staged|Default|drill").list("europe1Prices"))
                .singleElement()
                .satisfies(price -> assertThat(price.number("minqtd")).isEqualByComparingTo("1"));
    }

    @Test
    void createsWhatAnAutoCreateAttributeNames() {
        api.post("TestProduct/Products", product("""
                ,"supercategories":[{"code":"tools","catalogVersion":{"catalog":{"id":"Default"},"version":"Staged"}}]"""));

        assertThat(shop.items("Category")).singleElement().satisfies(category -> assertThat(category.text("code"))
                .isEqualTo("tools"));
    }

    @Test
    void appendsToCollectionsAndNeverRemoves() {
        shop.seed("B2BUnit", Map.of("uid", "acme", "groups", List.of("b2bgroup")));

        api.post(
                "TestUnit/B2BUnits",
                "{\"uid\":\"acme\",\"groups\":[{\"uid\":\"customergroup\"},{\"uid\":\"b2bgroup\"}]}");
        api.post("TestUnit/B2BUnits", "{\"uid\":\"acme\",\"groups\":[]}");

        assertThat(shop.item("B2BUnit", "acme").list("groups"))
                .extracting(group -> group.text("uid"))
                .containsExactly("b2bgroup", "customergroup");
    }

    @Test
    void storesACustomersUidInLowerCaseAndFindsItAgain() {
        api.post("TestUnit/B2BCustomers", "{\"uid\":\"Ann@Acme.test\",\"email\":\"Ann@Acme.test\",\"name\":\"Ann\"}");
        Api.Answer again = api.post("TestUnit/B2BCustomers", "{\"uid\":\"ANN@acme.test\",\"name\":\"Anna\"}");

        assertThat(again.d().path("integrationKey").asText()).isEqualTo("ann%40acme.test");
        assertThat(shop.items("B2BCustomer")).hasSize(1);
        assertThat(shop.items("B2BCustomer").getFirst().text("name")).isEqualTo("Anna");
    }

    @Test
    void losesARaceOnceAndUpdatesTheSecondTime() {
        shop.switches().loseNextCreates(1);

        Api.Answer first = api.post("TestProduct/Products", DRILL);
        Api.Answer second = api.post("TestProduct/Products", DRILL);

        assertThat(first.status()).isEqualTo(500);
        assertThat(first.json().at("/error/message/value").asText()).contains("ambiguous unique keys");
        assertThat(second.status()).isEqualTo(201);
        assertThat(shop.items("Product")).hasSize(1);
    }

    @Test
    void updatesOneItemWhenManyCreateItAtOnce() {
        List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> api.post("TestProduct/Products", DRILL)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(201));
        assertThat(shop.items("Product")).hasSize(1);
    }

    @Test
    void leavesNothingOfARefusedRequestBehind() {
        api.post("TestProduct/Products", product("""
                ,"supercategories":[{"code":"tools","catalogVersion":{"catalog":{"id":"Default"},"version":"Staged"}}],
                "unit":{"code":"barrel"}"""));

        assertThat(shop.items("Category")).isEmpty();
        assertThat(shop.items("Product")).isEmpty();
    }
}
