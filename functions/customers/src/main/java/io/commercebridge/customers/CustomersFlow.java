package io.commercebridge.customers;

import io.commercebridge.customers.buyer.BuyerDirections;
import io.commercebridge.customers.person.PersonSettings;
import io.commercebridge.customers.person.PersonSystems;
import io.commercebridge.customers.portal.AddressToCommerce;
import io.commercebridge.customers.portal.PortalChanges;
import io.commercebridge.customers.portal.ReviewToCommerce;
import io.commercebridge.customers.portal.UnitReader;
import io.commercebridge.customers.portal.UnitToDynamics;
import io.commercebridge.customers.request.AccountRequests;
import io.commercebridge.customers.request.QualifiedRequests;
import io.commercebridge.customers.unit.AccountReader;
import io.commercebridge.customers.unit.AccountToCommerce;
import io.commercebridge.customers.unit.UnitWriter;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.customer.UnitRules;
import io.commercebridge.mapping.person.Languages;
import io.commercebridge.mapping.person.PersonPart;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.registration.RegistrationRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Counterparts;
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
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        Counterparts counterparts = flows.counterparts(FLOW);
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        List<Direction<?>> directions = new ArrayList<>();
        directions.addAll(BuyerDirections.of(
                new PersonSystems(dynamics, commerce, counterparts, new Lookups(dynamics, clock)),
                new PersonSettings(people(config), config.roleColumn(), namespace, ownWrites)));
        AccountRequests requests = new AccountRequests(dynamics, commerce, counterparts);
        directions.add(accounts(config, counterparts, requests.qualified(), ownWrites));
        directions.addAll(addresses(config, counterparts, ownWrites, namespace));
        directions.addAll(requests.directions(registrationRules(config, namespace), ownWrites));
        return flows.runner(FLOW, directions);
    }

    private Direction<?> accounts(
            CustomersConfig config, Counterparts counterparts, QualifiedRequests requests, OwnWrites ownWrites) {
        return new AccountToCommerce(new AccountToCommerce.Tools(
                dynamics,
                new AccountReader(dynamics, config.taxIdColumn()),
                new UnitWriter(commerce, new SetUpNames(dynamics, clock), counterparts, rules(config)),
                counterparts,
                requests,
                ownWrites,
                config.accountNumber() == CustomersConfig.MissingNumber.ASSIGN));
    }

    private List<Direction<?>> addresses(
            CustomersConfig config, Counterparts counterparts, OwnWrites ownWrites, UUID namespace) {
        UnitRules rules = rules(config);
        return List.of(
                new AddressToCommerce(
                        new AddressToCommerce.Tools(dynamics, commerce, counterparts, ownWrites, rules, namespace)),
                new UnitToDynamics(
                        dynamics,
                        new UnitReader(commerce),
                        counterparts,
                        new PortalChanges(dynamics, namespace, rules.countries())),
                new ReviewToCommerce(dynamics, commerce, ownWrites, namespace));
    }

    private static PersonRules people(CustomersConfig config) {
        return new PersonRules(
                CodeTable.parse("role", config.roles()),
                config.buyerGroup(),
                new Languages(CodeTable.parse("language", config.languages())),
                Optional.of(config.languageColumn()).filter(column -> !column.equals("none")),
                PersonPart.parse(config.commerceOwns()));
    }

    private static UnitRules rules(CustomersConfig config) {
        return new UnitRules(
                CodeTable.parse("price list", config.priceLists()),
                CodeTable.parse("payment terms", config.paymentTerms()),
                CodeTable.parse("country", config.countries()),
                CodeTable.parse("region", config.regions()));
    }

    private static RegistrationRules registrationRules(CustomersConfig config, UUID namespace) {
        return new RegistrationRules(
                namespace,
                CodeTable.parse("country", config.countries()),
                CodeTable.parse("region", config.regions()),
                CodeTable.parse("lead reason", config.leadReasons()));
    }
}
