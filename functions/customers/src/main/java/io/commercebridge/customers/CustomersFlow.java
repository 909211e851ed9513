package io.commercebridge.customers;

import io.commercebridge.customers.buyer.BuyerDirections;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.person.Languages;
import io.commercebridge.mapping.person.PersonPart;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the flow together. */
final class CustomersFlow {
    static final String FLOW = "customers";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    CustomersFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner customers(FlowFactory flows, CustomersConfig config, DynamicsConfig organisation) {
        List<Direction<?>> directions = new ArrayList<>();
        directions.addAll(BuyerDirections.of(
                new BuyerDirections.Systems(dynamics, commerce, flows.counterparts(FLOW), new Lookups(dynamics, clock)),
                new BuyerDirections.Settings(
                        people(config),
                        config.roleColumn(),
                        namespace(config, organisation),
                        new OwnWrites(organisation.applicationUser()))));
        return flows.runner(FLOW, directions);
    }

    private static PersonRules people(CustomersConfig config) {
        return new PersonRules(
                CodeTable.parse("role", config.roles()),
                config.buyerGroup(),
                new Languages(CodeTable.parse("language", config.languages())),
                Optional.of(config.languageColumn()).filter(column -> !column.equals("none")),
                PersonPart.parse(config.commerceOwns()));
    }

    private static UUID namespace(CustomersConfig config, DynamicsConfig organisation) {
        return config.namespace()
                .orElseGet(() -> NameBasedUuid.namespaceOf(
                        organisation.url().map(Object::toString).orElse("")));
    }
}
