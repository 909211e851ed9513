package io.commercebridge.commands.load;

import static java.util.stream.Collectors.toMap;

import io.commercebridge.commands.load.book.Identity;
import io.commercebridge.platform.settings.Required;
import io.commercebridge.platform.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Between which two systems the load runs, and how they are set up. */
@Singleton
class Environment {
    private static final String DYNAMICS = "bridge.dynamics.url";
    private static final String CATALOGUE = "bridge.catalogue.";
    private static final int PAGE_ROWS = 1000;
    private static final Set<String> SYSTEMS = Set.of(
            DYNAMICS,
            "bridge.commerce.url",
            "bridge.commerce.catalog",
            "bridge.commerce.catalog-version",
            "bridge.correlations.table");

    private final Config config;

    Environment(Config config) {
        this.config = config;
    }

    /** The organisation as intake names one whose webhook does not. */
    String organisation() {
        URI url = Required.url(config.getOptionalValue(DYNAMICS, URI.class), Settings.variable(DYNAMICS));
        return url.getHost().split("\\.", 2)[0];
    }

    /** Whether the flow is told to write nothing. */
    boolean isDry() {
        return config.getOptionalValue("bridge.dry-run", Boolean.class).orElse(false);
    }

    /** Rows of a page; fewer where rows are so large that a page is more than an answer may be. */
    int pageRows() {
        return config.getOptionalValue("bridge.load.page-rows", Integer.class).orElse(PAGE_ROWS);
    }

    Identity identity() {
        Map<String, String> values = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CATALOGUE) || SYSTEMS.contains(name))
                .forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> values.put(name, value)));
        return new Identity(values.entrySet().stream()
                .collect(toMap(entry -> Settings.variable(entry.getKey()), Map.Entry::getValue)));
    }
}
