package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a webhook says, seen in a shop that has no receiver and so keeps them all. */
class WebhookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final CommerceSimulator shop = CommerceSimulator.start(
            Api.options().withClock(Clock.fixed(Instant.parse("2026-03-01T10:15:30.123Z"), ZoneOffset.UTC)));
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        Orders.seed(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static JsonNode body(WebhookRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> types() {
        return shop.pendingWebhooks().stream()
                .map(request -> request.header("ce-type").orElse("-"))
                .toList();
    }

    @Test
    void carriesTheCloudEventAndTheCredentialInItsHeaders() {
        shop.shop().placeOrder(Orders.draft(true));

        Map<String, String> headers = shop.pendingWebhooks().getFirst().headers();
        assertThat(headers)
                .containsEntry("ce-type", "sap.cx.commerce.BridgeOrder.Created.v1")
                .containsEntry("ce-source", "/ccv2Region/sap.cx.commerce/local")
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("ce-time", "2026-03-01T10:15:30Z")
                .containsEntry("ce-subject", "o1|null")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Authorization", "Basic c2FwOnNhcC1zZWNyZXQ=")
                .containsKeys("ce-id", "SAP-PASSPORT");
    }

    @Test
    void nestsPlainJsonWithAnIntegrationKeyOnEveryItem() {
        shop.shop().placeOrder(Orders.draft(true));

        JsonNode order = body(shop.pendingWebhooks().getFirst());
        assertThat(order.path("integrationKey").asText()).isEqualTo("o1|null");
        assertThat(order.has("versionID")).isFalse();
        assertThat(order.path("date").asText()).isEqualTo("/Date(1772360130123)/");
        assertThat(order.path("modifiedtime").asText()).isEqualTo("/Date(1772360130123)/");
        assertThat(order.path("totalPrice").isNumber()).isTrue();
        assertThat(order.path("status"))
                .isEqualTo(JSON.createObjectNode().put("code", "CREATED").put("integrationKey", "CREATED"));
        assertThat(order.at("/user/integrationKey").asText()).isEqualTo("ann%40acme.test");
        assertThat(order.at("/Unit/name").asText()).isEqualTo("Acme");
        assertThat(order.at("/appliedCouponCodes/0/value").asText()).isEqualTo("SPRING");
        assertThat(order.at("/deliveryAddress/country/isocode").asText()).isEqualTo("DE");
        assertThat(order.path("entries")).hasSize(2);
        JsonNode entry = order.at("/entries/0");
        assertThat(entry.path("integrationKey").asText()).isEqualTo("0|o1|null");
        assertThat(entry.path("quantity").isIntegralNumber()).isTrue();
        assertThat(entry.at("/product/integrationKey").asText()).isEqualTo("Online|Default|drill");
        assertThat(entry.at("/product/name").asText()).isEqualTo("drill");
        assertThat(entry.at("/product/localizedAttributes").findValuesAsText("language"))
                .containsExactly("de", "en");
    }

    @Test
    void showsOnlyTheKeysOfAnItemInsideItself() {
        shop.shop().placeOrder(Orders.draft(true));

        assertThat(body(shop.pendingWebhooks().getFirst()).at("/entries/0/order"))
                .isEqualTo(JSON.createObjectNode().put("code", "o1"));
    }

    @Test
    void sendsOneWebhookForAnOrderAndAllItsEntries() {
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop().amendQuantity("o1", 0, 1);

        assertThat(types())
                .containsExactly("sap.cx.commerce.BridgeOrder.Created.v1", "sap.cx.commerce.BridgeOrder.Updated.v1");
    }

    @Test
    void notifiesTheOrderOfAnEntrySavedOrDeletedAlone() {
        shop.shop().placeOrder(Orders.draft(true));
        shop.webhooks().discard();

        shop.save("OrderEntry", Map.of("order", "o1", "entryNumber", 0, "rejected", true));
        shop.remove("OrderEntry", "1|o1|null");

        assertThat(types()).hasSize(2).containsOnly("sap.cx.commerce.BridgeOrder.Updated.v1");
        assertThat(body(shop.pendingWebhooks().getFirst())
                        .at("/entries/0/rejected")
                        .asBoolean())
                .isTrue();
        assertThat(body(shop.pendingWebhooks().getLast()).path("entries")).hasSize(1);
    }

    @Test
    void keepsQuietAboutSeedsAndAboutWhatNoPathLeadsBackFrom() {
        shop.shop().placeOrder(Orders.draft(true));
        shop.webhooks().discard();

        shop.save(
                "Product",
                Map.of(
                        "code",
                        "drill",
                        "catalogVersion",
                        Map.of("version", "Online", "catalog", "Default"),
                        "name",
                        "new"));
        shop.seed("Order", Map.of("code", "o1", "description", "quiet"));

        assertThat(shop.pendingWebhooks()).isEmpty();
    }

    @Test
    void keepsQuietAboutASaveThatChangesNothing() {
        shop.save("CsTicket", Map.of("ticketID", "t1", "headline", "broken"));
        shop.webhooks().discard();

        shop.save("CsTicket", Map.of("ticketID", "t1", "headline", "broken"));

        assertThat(shop.pendingWebhooks()).isEmpty();
    }

    @Test
    void echoesWritesThroughTheIntegrationApi() {
        shop.shop().placeOrder(Orders.draft(true));
        shop.webhooks().discard();

        Api.Answer answer = api.post(
                "BridgeOrder/Orders", "{\"code\":\"o1\",\"versionID\":null,\"status\":{\"code\":\"CHECKED_VALID\"}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(types()).containsExactly("sap.cx.commerce.BridgeOrder.Updated.v1");
        assertThat(body(shop.pendingWebhooks().getFirst()).at("/status/code").asText())
                .isEqualTo("CHECKED_VALID");
    }

    @Test
    void takesAWebhooksBodyBackAsAPost() {
        shop.shop().placeOrder(Orders.draft(true));
        String sent = shop.pendingWebhooks().getFirst().body();
        shop.webhooks().discard();

        Api.Answer answer = api.post("BridgeOrder/Orders", sent);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(shop.pendingWebhooks()).isEmpty();
    }

    @Test
    void sendsADeletedItemsLastState() {
        shop.save("CsTicket", Map.of("ticketID", "t1", "headline", "broken", "state", "New"));
        shop.webhooks().discard();

        shop.remove("CsTicket", "t1");

        assertThat(types()).containsExactly("sap.cx.commerce.TestTicket.Deleted.v1");
        assertThat(body(shop.pendingWebhooks().getFirst()).path("headline").asText())
                .isEqualTo("broken");
        assertThat(shop.pendingWebhooks().getFirst().header("ce-subject")).hasValue("t1");
    }

    @Test
    void sendsTwoWebhooksWhereSavedAndCreatedAreConfigured() {
        shop.save("CsTicket", Map.of("ticketID", "t1"));

        assertThat(new Told(shop).all("TestTicket")).hasSize(2);
    }
}
