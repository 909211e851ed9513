package io.commercebridge.flowtest;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Both systems on the ports that the flow under test was configured with; their webhooks wait until a test takes them. */
public final class Simulators {
    static final String COMMERCE_PORT = "test.commerce.port";
    static final String DYNAMICS_PORT = "test.dynamics.port";

    private static Optional<Simulators> running = Optional.empty();

    private final CommerceSimulator commerce;
    private final DynamicsSimulator dynamics;
    private final SalesOrg org;
    private final Set<Class<?>> seeded = new HashSet<>();

    private Simulators(CommerceSimulator commerce, DynamicsSimulator dynamics) {
        this.commerce = commerce;
        this.dynamics = dynamics;
        this.org = SalesOrg.seed(dynamics);
        commerce.webhooks().hold();
        dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    /** The pair that runs, which is started if none does. */
    public static synchronized Simulators running() {
        return running.orElseGet(() -> start(UnaryOperator.identity(), UnaryOperator.identity()));
    }

    /**
     * Starts an empty pair with other options, for example an organization without an alternate key, in place of the one
     * that runs. The test class that does it calls {@link #end} when it is through.
     *
     * <p>The table is emptied, because new systems count their records anew. What the function keeps in memory it still
     * knows; where that matters, the test class needs a {@code @TestProfile}.
     */
    public static synchronized Simulators start(
            UnaryOperator<io.commercebridge.testkit.commerce.Options> commerce,
            UnaryOperator<io.commercebridge.testkit.dynamics.Options> dynamics) {
        end();
        emptyTable(ConfigProvider.getConfig().getValue("bridge.correlations.table", String.class));
        Simulators started = new Simulators(
                CommerceSimulator.start(commerce.apply(
                        io.commercebridge.testkit.commerce.Options.defaults().onPort(port(COMMERCE_PORT)))),
                DynamicsSimulator.start(dynamics.apply(
                        io.commercebridge.testkit.dynamics.Options.defaults().withPort(port(DYNAMICS_PORT)))));
        running = Optional.of(started);
        return started;
    }

    /** Ends the pair that runs; the next world finds a usual one. */
    public static synchronized void end() {
        running.ifPresent(pair -> {
            pair.commerce.close();
            pair.dynamics.close();
        });
        running = Optional.empty();
    }

    private static void emptyTable(String table) {
        DynamoDbClient dynamoDb = LocalCloud.shared().dynamoDb();
        dynamoDb.scanPaginator(scan -> scan.tableName(table).projectionExpression("pk"))
                .items()
                .forEach(key ->
                        dynamoDb.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    private static int port(String setting) {
        return ConfigProvider.getConfig().getValue(setting, Integer.class);
    }

    public CommerceSimulator commerce() {
        return commerce;
    }

    public DynamicsSimulator dynamics() {
        return dynamics;
    }

    /** The base data of the Dynamics organization, and the people in it. */
    public SalesOrg org() {
        return org;
    }

    /** Puts a world's own data in place, once a pair and kind of world. */
    synchronized void seed(Class<?> world, Consumer<Simulators> data) {
        if (seeded.add(world)) {
            data.accept(this);
        }
    }
}
