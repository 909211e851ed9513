package io.commercebridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.route.Routes;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real SQS behind a server that can be told to fail on the way there or back. */
public class QueueInFront implements QuarkusTestResourceLifecycleManager {
    static final String FRONT = "test.queue.front";

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable SimulatorServer front;

    @Override
    public Map<String, String> start() {
        LocalCloud cloud = LocalCloud.shared();
        SimulatorServer started = SimulatorServer.start(0, exchange -> forward(cloud.sqsUrl(), exchange));
        front = started;
        System.setProperty("aws.endpointUrlSqs", started.url().toString());
        System.setProperty("aws.region", LocalCloud.REGION);
        System.setProperty("aws.accessKeyId", LocalCloud.ACCESS_KEY_ID);
        System.setProperty("aws.secretAccessKey", LocalCloud.SECRET_ACCESS_KEY);
        Map<String, String> settings = new HashMap<>();
        settings.put(FRONT, started.url().toString());
        new Routes(ShipmentTables.OURS)
                .flows()
                .forEach(flow -> settings.put(
                        "bridge.queue." + flow + ".url",
                        cloud.createQueues("intake-" + flow).url()));
        settings.put("bridge.webhook.commerce.users", "sap:current,sap:previous");
        settings.put("bridge.webhook.dynamics.keys", "key-current");
        settings.put("bridge.webhook.plugin.secrets", TestingRequest.PLUGIN_SECRET);
        // Of the flow only: wherever functions share their settings, intake must start all the same.
        settings.put("bridge.fulfilment.milestones", "1=picked");
        return settings;
    }

    @Override
    public void stop() {
        if (front != null) {
            front.close();
        }
    }

    private Reply forward(URI sqs, Exchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sqs.resolve(exchange.target()))
                .method(exchange.method(), BodyPublishers.ofByteArray(exchange.body()));
        for (String name : new String[] {"content-type", "x-amz-target", "authorization", "x-amz-date"}) {
            exchange.header(name).ifPresent(value -> request.header(name, value));
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("content-type").orElse("application/x-amz-json-1.0");
            return Reply.of(response.statusCode(), type, new String(response.body(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
