package io.commercebridge.rules.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The environment variables that people script against; a name that changes here breaks somebody's deployment. */
final class Settings {

    static final Set<String> SECRET = Set.of(
            "BRIDGE_COMMERCE_CLIENT_SECRET",
            "BRIDGE_DYNAMICS_CLIENT_SECRET",
            "BRIDGE_WEBHOOK_COMMERCE_USERS",
            "BRIDGE_WEBHOOK_DYNAMICS_KEYS",
            "BRIDGE_WEBHOOK_PLUGIN_SECRETS");

    /** Not the bridge's own: the custom runtime's and the JVM's. */
    static final Set<String> RUNTIME = Set.of("DISABLE_SIGNAL_HANDLERS", "JAVA_TOOL_OPTIONS");

    private static final List<String> PLAIN = List.of(
            "BRIDGE_COMMERCE_URL",
            "BRIDGE_COMMERCE_CLIENT_ID",
            "BRIDGE_COMMERCE_CATALOG",
            "BRIDGE_COMMERCE_CATALOG_VERSION",
            "BRIDGE_COMMERCE_BASE_SITE",
            "BRIDGE_DYNAMICS_URL",
            "BRIDGE_DYNAMICS_TOKEN_URL",
            "BRIDGE_DYNAMICS_CLIENT_ID",
            "BRIDGE_DYNAMICS_APPLICATION_USER",
            "BRIDGE_CORRELATIONS_TABLE",
            "BRIDGE_DRY_RUN");

    private static final List<String> PER_FLOW =
            List.of("BRIDGE_QUEUE_%s_URL", "BRIDGE_DLQ_%s_URL", "BRIDGE_FLOW_%s_ENABLED");

    /** Those of a flow's own that must be decided before the first deployment; the others are in the flow's README. */
    private static final List<String> DECIDED_FIRST = List.of(
            "BRIDGE_CUSTOMERS_ACCOUNT_NUMBER",
            "BRIDGE_CUSTOMERS_PRICE_LISTS",
            "BRIDGE_ORDERS_GUEST_ACCOUNT",
            "BRIDGE_CASES_GUEST_ACCOUNT",
            "BRIDGE_FULFILMENT_SHIPMENT_TABLE",
            "BRIDGE_FULFILMENT_LINE_TABLE",
            "BRIDGE_FULFILMENT_ORDER_COLUMN",
            "BRIDGE_BILLING_CONSUMER_ACCOUNT",
            "BRIDGE_RETURNS_CONSUMER_ACCOUNT",
            "BRIDGE_CATALOGUE_WAREHOUSES",
            "BRIDGE_SEGMENTS_CLASSES",
            "BRIDGE_SEGMENTS_PRICE_GROUPS");

    private Settings() {}

    static Set<String> of(Iterable<String> flows) {
        Set<String> names = new TreeSet<>(SECRET);
        names.addAll(PLAIN);
        names.addAll(DECIDED_FIRST);
        for (String flow : flows) {
            PER_FLOW.forEach(pattern -> names.add(pattern.formatted(flow.toUpperCase(Locale.ROOT))));
        }
        return names;
    }
}
