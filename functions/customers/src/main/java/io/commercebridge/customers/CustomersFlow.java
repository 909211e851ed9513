package io.commercebridge.customers;

import io.commercebridge.customers.request.AccountRequests;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.registration.RegistrationRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class CustomersFlow {
    static final String FLOW = "customers";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;

    CustomersFlow(DynamicsClient dynamics, CommerceClient commerce) {
        this.dynamics = dynamics;
        this.commerce = commerce;
    }

    @Produces
    @Singleton
    FlowRunner customers(FlowFactory flows, CustomersConfig config, DynamicsConfig organisation) {
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        AccountRequests requests = new AccountRequests(dynamics, commerce, flows.counterparts(FLOW));
        List<Direction<?>> directions = new ArrayList<>();
        directions.addAll(requests.directions(registrationRules(config, organisation), ownWrites));
        return flows.runner(FLOW, directions);
    }

    private static RegistrationRules registrationRules(CustomersConfig config, DynamicsConfig organisation) {
        UUID namespace = config.namespace()
                .orElseGet(() -> NameBasedUuid.namespaceOf(
                        organisation.url().map(Object::toString).orElse("")));
        return new RegistrationRules(
                namespace,
                CodeTable.parse("country", config.countries()),
                CodeTable.parse("region", config.regions()),
                CodeTable.parse("lead reason", config.leadReasons()));
    }
}
