package io.commercebridge.platform.remote;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.security.Secret;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One server that speaks as both systems as far as a test scripts it, and clients that call it with short limits. */
public final class TestWorld implements AutoCloseable {
    public static final String SECRET = "s3cret-canary";

    private final SimulatorServer server;
    private final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, String> settings = new HashMap<>();

    public TestWorld(SimulatorServer.Handler business) {
        server = SimulatorServer.start(0, exchange -> isToken(exchange) ? token() : business.handle(exchange));
        for (String system : List.of("commerce", "dynamics")) {
            String prefix = "bridge." + system + ".";
            settings.put(prefix + "url", server.url().toString());
            settings.put(prefix + "client-id", "bridge");
            settings.put(prefix + "client-secret", SECRET);
            settings.put(prefix + "connect-timeout", "500ms");
            settings.put(prefix + "read-timeout", "400ms");
            settings.put(prefix + "total-timeout", "800ms");
            settings.put(prefix + "backoff", "10ms");
        }
        settings.put("bridge.dynamics.token-url", server.url() + "/tenant/oauth2/v2.0/token");
    }

    /** Changes a setting of both systems. */
    public TestWorld with(String name, String value) {
        settings.put("bridge.commerce." + name, value);
        settings.put("bridge.dynamics." + name, value);
        return this;
    }

    public CommerceClient commerce() {
        return commerce(Clock.systemUTC());
    }

    public CommerceClient commerce(Clock clock) {
        return new CommerceClient(config().getConfigMapping(CommerceConfig.class), Secret::reference, clock);
    }

    public DynamicsClient dynamics() {
        return new DynamicsClient(
                config().getConfigMapping(DynamicsConfig.class), Secret::reference, Clock.systemUTC());
    }

    /** Arms a fault for the next requests whose path and query hold this expression. */
    public void fault(String path, int times, Fault.Action action) {
        server.faults().arm(Fault.of(".*", path, times, action));
    }

    public SimulatorServer server() {
        return server;
    }

    public List<Exchange> requests() {
        return server.journal().business().stream().map(Journal.Entry::request).toList();
    }

    public List<Exchange> tokenRequests() {
        return server.journal().entries().stream()
                .map(Journal.Entry::request)
                .filter(TestWorld::isToken)
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(CommerceConfig.class)
                .withMapping(DynamicsConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    private Reply token() {
        return Reply.json(
                200,
                "{\"access_token\":\"token-" + tokens.incrementAndGet()
                        + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
    }

    private static boolean isToken(Exchange exchange) {
        return exchange.path().endsWith("/token");
    }
}
