package io.commercebridge.commands.load;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Both systems with a large catalogue in Dynamics, and a table and queues; stays until its input ends or Enter is pressed.
 *
 * <p>Arguments: how many products, each with three prices and stock in two warehouses; and the folder for the {@code .env}.
 */
final class ScaleWorld {
    private static final String TABLE = "catalogue";
    private static final int PRODUCTS_A_FAMILY = 100;
    /** Every so many products one that the flow must refuse. */
    private static final int REFUSED = 5000;

    /** Price list → currency; the first two are everybody's. */
    private static final Map<String, String> LISTS =
            new TreeMap<>(Map.of("List EUR", "EUR", "List USD", "USD", "Retail EUR", "EUR"));

    private final DynamicsSimulator dynamics;
    private final SalesOrg org;
    private final List<UUID> lists = new ArrayList<>();
    private final List<UUID> warehouses = new ArrayList<>();

    private ScaleWorld(DynamicsSimulator dynamics) {
        this.dynamics = dynamics;
        this.org = SalesOrg.seed(dynamics);
        LISTS.forEach((name, currency) -> lists.add(org.priceList(name, currency)));
        List.of("North", "South").forEach(name -> warehouses.add(org.warehouse(name)));
    }

    public static void main(String[] args) throws IOException {
        int products = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        try (LocalCloud cloud = LocalCloud.start();
                CommerceSimulator commerce =
                        CommerceSimulator.start(io.commercebridge.testkit.commerce.Options.defaults());
                DynamicsSimulator dynamics =
                        DynamicsSimulator.start(io.commercebridge.testkit.dynamics.Options.defaults())) {
            cloud.createTable(TABLE);
            Queues queues = cloud.createQueues("catalogue");
            new ScaleWorld(dynamics).seed(products);
            Map<String, String> settings = new TreeMap<>(cloud.environment());
            settings.putAll(flow(queues));
            settings.putAll(systems(commerce, dynamics));
            write(settings, folder);
            stay(commerce);
        }
        // Threads of DynamoDB Local outlive it.
        System.exit(0);
    }

    private static Map<String, String> flow(Queues queues) {
        return Map.of(
                "BRIDGE_CORRELATIONS_TABLE",
                TABLE,
                "BRIDGE_QUEUE_CATALOGUE_URL",
                queues.url(),
                "BRIDGE_DLQ_CATALOGUE_URL",
                queues.deadLetterUrl(),
                "BRIDGE_CATALOGUE_WAREHOUSES",
                "North=warehouse_n,South=warehouse_s",
                "BRIDGE_CATALOGUE_DEFAULT_PRICE_LISTS",
                "List EUR,List USD",
                "BRIDGE_CATALOGUE_PRICE_LISTS",
                "Retail EUR=retail,*=refuse");
    }

    private static Map<String, String> systems(CommerceSimulator commerce, DynamicsSimulator dynamics) {
        return Map.of(
                "BRIDGE_COMMERCE_URL",
                commerce.url().toString(),
                "BRIDGE_COMMERCE_CLIENT_ID",
                "bridge",
                "BRIDGE_COMMERCE_CLIENT_SECRET",
                "bridge-secret",
                "BRIDGE_DYNAMICS_URL",
                dynamics.url().toString(),
                "BRIDGE_DYNAMICS_TOKEN_URL",
                dynamics.tokenUrl().toString(),
                "BRIDGE_DYNAMICS_CLIENT_ID",
                "bridge",
                "BRIDGE_DYNAMICS_CLIENT_SECRET",
                "bridge-secret");
    }

    private static void write(Map<String, String> settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(".env"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
        System.out.printf("Ready: make load SETTINGS=%s. Enter ends it.%n", folder);
    }

    private static void stay(CommerceSimulator commerce) throws IOException {
        boolean _ = System.in.read() >= 0;
        List.of("Category", "Product", "PriceRow", "StockLevel")
                .forEach(type -> System.out.printf(
                        "%s: %d in the shop%n", type, commerce.items(type).size()));
    }

    private void seed(int products) {
        UUID family = org.family("F-0", "Family 0");
        for (int i = 0; i < products; i++) {
            if (i > 0 && i % PRODUCTS_A_FAMILY == 0) {
                int number = i / PRODUCTS_A_FAMILY;
                family = org.family("F-" + number, "Family " + number);
            }
            product(i, family);
        }
    }

    private void product(int i, UUID family) {
        String number = "P-%06d".formatted(i);
        UUID product = org.product(number, "Product " + number, family);
        dynamics.amend(
                "product",
                product,
                Map.of(
                        "description",
                        "What product " + number + " is for, how it is made and what comes with it. ".repeat(4),
                        "cb_taxclass",
                        i % REFUSED == REFUSED - 1 ? "luxury" : "standard"));
        for (int list = 0; list < lists.size(); list++) {
            org.price(product, lists.get(list), 10 + i % 90 + "." + (10 + list));
        }
        warehouses.forEach(warehouse -> org.inventory(product, warehouse, 5 + i % 100, i % 5));
    }
}
