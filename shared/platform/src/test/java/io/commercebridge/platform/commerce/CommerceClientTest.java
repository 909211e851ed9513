package io.commercebridge.platform.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.remote.TestWorld;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommerceClientTest {
    private static final EntitySet ORDERS = new EntitySet("BridgeOrder", "Orders");
    private static final WriteOptions EVENT = WriteOptions.causedBy("event-1");

    @Test
    void upsertsWithTheEventIdAndUnwrapsTheStoredEntity() {
        try (TestWorld world =
                new TestWorld(_ -> Reply.json(201, "{\"d\":{\"code\":\"00001000\",\"totalPrice\":\"49.90\"}}"))) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", "00001000");

            JsonNode stored = world.commerce().upsert(ORDERS, body, EVENT.in("de"));

            assertThat(stored.path("totalPrice").asText()).isEqualTo("49.90");
            Exchange request = world.requests().getFirst();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.target()).isEqualTo("/odata2webservices/BridgeOrder/Orders");
            assertThat(request.text()).isEqualTo("{\"code\":\"00001000\"}");
            assertThat(request.headers())
                    .containsEntry("authorization", "Bearer token-1")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("accept", "application/json")
                    .containsEntry("content-language", "de")
                    .containsEntry("integrationmessageid", "event-1");
        }
    }

    @Test
    void keysReachTheWireEncodedExactlyOnce() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"d\":{}}"))) {
            IntegrationKey key = IntegrationKey.of("a|b c'd@é", null);

            world.commerce().read(ORDERS.item(key), "entries,entries/product");
            world.commerce().read(ORDERS.item(IntegrationKey.parse("00001000|null")), "");

            assertThat(world.requests())
                    .extracting(Exchange::target)
                    .containsExactly(
                            "/odata2webservices/BridgeOrder/Orders('a%257Cb%2Bc%2527d%2540%25C3%25A9%7Cnull')"
                                    + "?$expand=entries%2Centries%2Fproduct",
                            "/odata2webservices/BridgeOrder/Orders('00001000%7Cnull')");
        }
    }
}
