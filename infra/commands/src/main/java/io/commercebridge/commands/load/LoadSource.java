package io.commercebridge.commands.load;

import io.commercebridge.catalogue.CatalogueDirections;
import io.commercebridge.commands.load.page.TablePages;
import io.commercebridge.platform.dynamics.DynamicsClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The catalogue in Dynamics, in the order in which it is loaded. */
@Singleton
class LoadSource {
    private final CatalogueDirections catalogue;
    private final DynamicsClient dynamics;
    private final Environment environment;
    private final Clock clock;

    LoadSource(CatalogueDirections catalogue, DynamicsClient dynamics, Environment environment, Clock clock) {
        this.catalogue = catalogue;
        this.dynamics = dynamics;
        this.environment = environment;
        this.clock = clock;
    }

    List<Step> steps() {
        TablePages.Origin origin =
                new TablePages.Origin("/dataverse/" + environment.organisation(), environment.pageRows(), clock);
        return catalogue.sources().stream()
                .map(source ->
                        new Step(source.name(), new TablePages(dynamics, source.table(), source.condition(), origin)))
                .toList();
    }
}
