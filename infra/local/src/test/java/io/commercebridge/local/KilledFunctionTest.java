package io.commercebridge.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.local.function.ForkedFunction;
import io.commercebridge.local.function.FunctionZip;
import io.commercebridge.local.world.Environment;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.server.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The process of the orders function is killed in the worst moment; redelivery must not make a second order. */
@EnabledIf("ordersAreBuilt")
class KilledFunctionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("commercebridge.root", ".")).toAbsolutePath();

    static boolean ordersAreBuilt() {
        return FunctionZip.under(ROOT).stream().anyMatch(zip -> zip.name().equals("orders"));
    }

    @Test
    void i2LeavesOneOrderWhenKilledAfterTheRemoteWriteAndBeforeTheRecord() throws Exception {
        LocalCloud cloud = LocalCloud.shared();
        cloud.createTable(Environment.TABLE);
        Systems systems = Systems.start(URI.create("http://127.0.0.1:9"));
        systems.commerce().webhooks().hold();
        byte[] batch = sqsEvent(orderPlacedIn(systems));
        Environment environment = Environment.of(
                cloud,
                systems,
                Map.of(
                        "orders",
                        cloud.createQueues(
                                "killed-" + UUID.randomUUID().toString().substring(0, 8))));
        FunctionZip zip = FunctionZip.under(ROOT).stream()
                .filter(one -> one.name().equals("orders"))
                .findFirst()
                .orElseThrow();
        try (ForkedFunction function = ForkedFunction.start(zip, environment.variables(), Duration.ofSeconds(60))) {
            // Dynamics has done the work, but its answer trickles so slowly that the function is still waiting for it.
            systems.dynamics()
                    .faults()
                    .arm(Fault.of("POST", "\\$batch", 1, new Fault.Action.Drip(Duration.ofSeconds(30))));
            CompletableFuture<byte[]> running = CompletableFuture.supplyAsync(() -> function.invoke(batch));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> systems.dynamics().rows("salesorder").size() == 1);
            function.kill();
            assertThatThrownBy(running::join).isNotNull();
            assertThat(item(cloud)).isEmpty();

            function.restart();
            assertThat(new String(function.invoke(batch), UTF_8)).contains("\"batchItemFailures\":[]");
        }
        assertThat(systems.dynamics().rows("salesorder")).hasSize(1);
        assertThat(systems.dynamics().rows("salesorderdetail")).hasSize(2);
        assertThat(item(cloud)).containsEntry("outcome", AttributeValue.fromS("delivered"));
    }

    private static Map<String, AttributeValue> item(LocalCloud cloud) {
        return cloud.dynamoDb()
                .getItem(get -> get.tableName(Environment.TABLE)
                        .key(Map.of("pk", AttributeValue.fromS("orders#commerce#K-1|null")))
                        .consistentRead(true))
                .item();
    }

    private static WebhookRequest orderPlacedIn(Systems systems) {
        systems.organization().account("C-1", "Rustic");
        var commerce = systems.commerce();
        commerce.seed("B2BUnit", Map.of("uid", "C-1", "name", "Rustic"));
        commerce.seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann"));
        for (String code : new String[] {"P-1", "P-2"}) {
            systems.organization().product(code, code);
            commerce.seed(
                    "Product",
                    Map.of(
                            "code",
                            code,
                            "catalogVersion",
                            Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
        }
        commerce.shop()
                .placeOrder(OrderDraft.net("ann@example.org", "USD")
                        .with("code", "K-1")
                        .with("Unit", "C-1")
                        .with(OrderLine.of("P-1", 1, "10"))
                        .with(OrderLine.of("P-2", 2, "5")));
        return commerce.pendingWebhooks().getLast();
    }

    private static byte[] sqsEvent(WebhookRequest webhook) throws IOException {
        JsonNode data = JSON.readTree(webhook.body());
        ObjectNode cloudEvent = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "killed-1")
                .put("source", "/sap-commerce/test")
                .put("type", webhook.header("ce-type").orElseThrow())
                .put("subject", data.path("integrationKey").asText())
                .put("time", "2026-01-01T00:00:00Z")
                .put("datacontenttype", "application/json");
        cloudEvent.set("data", data);
        ObjectNode event = JSON.createObjectNode();
        ObjectNode message = event.putArray("Records")
                .addObject()
                .put("messageId", "m-1")
                .put("receiptHandle", "none")
                .put("eventSource", "aws:sqs")
                .put("body", cloudEvent.toString());
        message.putObject("attributes").put("MessageGroupId", "K-1");
        return JSON.writeValueAsBytes(event);
    }
}
