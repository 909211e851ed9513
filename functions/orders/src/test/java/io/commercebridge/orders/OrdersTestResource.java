package io.commercebridge.orders;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A table, queues, and two ports on which the test starts its simulators. */
public class OrdersTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        LocalCloud cloud = LocalCloud.shared();
        String run = UUID.randomUUID().toString().substring(0, 8);
        String table = "orders-" + run;
        cloud.createTable(table);
        Queues queues = cloud.createQueues("orders-" + run);
        int commerce = freePort();
        int dynamics = freePort();
        Map<String, String> settings = new HashMap<>();
        settings.put("test.commerce.port", Integer.toString(commerce));
        settings.put("test.dynamics.port", Integer.toString(dynamics));
        settings.put("bridge.commerce.url", "http://127.0.0.1:" + commerce);
        settings.put("bridge.commerce.client-id", "bridge");
        settings.put("bridge.commerce.client-secret", "bridge-secret");
        settings.put("bridge.dynamics.url", "http://127.0.0.1:" + dynamics);
        settings.put("bridge.dynamics.token-url", "http://127.0.0.1:" + dynamics + "/tenant/oauth2/v2.0/token");
        settings.put("bridge.dynamics.client-id", "bridge");
        settings.put("bridge.dynamics.client-secret", "bridge-secret");
        settings.put("bridge.dynamics.application-user", "a99f0000-0000-4000-8000-000000000001");
        settings.put("bridge.dynamics.backoff", "1ms");
        settings.put("bridge.commerce.backoff", "1ms");
        settings.put("bridge.correlations.table", table);
        settings.put("bridge.queue.orders.url", queues.url());
        settings.put("bridge.dlq.orders.url", queues.deadLetterUrl());
        settings.put("bridge.flow.orders.waits", "PT0S");
        settings.put("quarkus.dynamodb.endpoint-override", cloud.dynamodbUrl().toString());
        settings.put("quarkus.dynamodb.aws.region", LocalCloud.REGION);
        settings.put("quarkus.dynamodb.aws.credentials.type", "static");
        settings.put("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", LocalCloud.ACCESS_KEY_ID);
        settings.put(
                "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", LocalCloud.SECRET_ACCESS_KEY);
        System.setProperty("aws.region", LocalCloud.REGION);
        System.setProperty("aws.accessKeyId", LocalCloud.ACCESS_KEY_ID);
        System.setProperty("aws.secretAccessKey", LocalCloud.SECRET_ACCESS_KEY);
        System.setProperty("aws.endpointUrlSqs", cloud.sqsUrl().toString());
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The cloud is shared by all tests of this JVM and ends with it.
    }
}
