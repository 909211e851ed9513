package io.commercebridge.flowtest;

import static java.util.Objects.requireNonNull;

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

/**
 * A table, the queues of one flow, and two ports on which {@link Simulators} start.
 *
 * <p>The init argument {@code flow} names the flow. Every other argument is a setting, and goes before those made here.
 */
public class FlowTestResource implements QuarkusTestResourceLifecycleManager {
    /** The init argument that names the flow. */
    public static final String FLOW = "flow";

    private final Map<String, String> more = new HashMap<>();
    private String flow = "";

    @Override
    public void init(Map<String, String> arguments) {
        flow = requireNonNull(arguments.get(FLOW), "the init argument 'flow' names no flow");
        more.putAll(arguments);
        more.remove(FLOW);
    }

    @Override
    public Map<String, String> start() {
        Printed.watch();
        LocalCloud cloud = LocalCloud.shared();
        letTheSdkFind(cloud);
        Map<String, String> settings = new HashMap<>();
        settings.putAll(commerce(freePort()));
        settings.putAll(dynamics(freePort()));
        settings.putAll(records(cloud));
        settings.putAll(dynamoDb(cloud));
        settings.putAll(more);
        return settings;
    }

    @Override
    public void stop() {
        Simulators.end();
        // The cloud is shared by all tests of this JVM and ends with it.
    }

    private static Map<String, String> commerce(int port) {
        return Map.of(
                Simulators.COMMERCE_PORT,
                Integer.toString(port),
                "bridge.commerce.url",
                "http://127.0.0.1:" + port,
                "bridge.commerce.client-id",
                "bridge",
                "bridge.commerce.client-secret",
                "bridge-secret",
                "bridge.commerce.backoff",
                "1ms");
    }

    private static Map<String, String> dynamics(int port) {
        String url = "http://127.0.0.1:" + port;
        return Map.of(
                Simulators.DYNAMICS_PORT,
                Integer.toString(port),
                "bridge.dynamics.url",
                url,
                "bridge.dynamics.token-url",
                url + "/tenant/oauth2/v2.0/token",
                "bridge.dynamics.client-id",
                "bridge",
                "bridge.dynamics.client-secret",
                "bridge-secret",
                "bridge.dynamics.application-user",
                "a99f0000-0000-4000-8000-000000000001",
                "bridge.dynamics.backoff",
                "1ms");
    }

    private Map<String, String> records(LocalCloud cloud) {
        String run = flow + "-" + UUID.randomUUID().toString().substring(0, 8);
        cloud.createTable(run);
        Queues queues = cloud.createQueues(run);
        return Map.of(
                "bridge.correlations.table",
                run,
                "bridge.queue." + flow + ".url",
                queues.url(),
                "bridge.dlq." + flow + ".url",
                queues.deadLetterUrl(),
                "bridge.flow." + flow + ".waits",
                "PT0S");
    }

    private static Map<String, String> dynamoDb(LocalCloud cloud) {
        String prefix = "quarkus.dynamodb.";
        String credentials = prefix + "aws.credentials.";
        return Map.of(
                prefix + "endpoint-override", cloud.dynamodbUrl().toString(),
                prefix + "aws.region", LocalCloud.REGION,
                credentials + "type", "static",
                credentials + "static-provider.access-key-id", LocalCloud.ACCESS_KEY_ID,
                credentials + "static-provider.secret-access-key", LocalCloud.SECRET_ACCESS_KEY);
    }

    private static void letTheSdkFind(LocalCloud cloud) {
        System.setProperty("aws.region", LocalCloud.REGION);
        System.setProperty("aws.accessKeyId", LocalCloud.ACCESS_KEY_ID);
        System.setProperty("aws.secretAccessKey", LocalCloud.SECRET_ACCESS_KEY);
        System.setProperty("aws.endpointUrlSqs", cloud.sqsUrl().toString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
