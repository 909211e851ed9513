package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.registration.RegistrationRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** What the flow does about requests for an account, put together. */
public final class AccountRequests {
    private final Leads leads;
    private final Registrations registrations;
    private final Counterparts records;

    /** @param records of the flow that these directions are part of */
    public AccountRequests(DynamicsClient dynamics, CommerceClient commerce, Counterparts records) {
        this.leads = new Leads(dynamics);
        this.registrations = new Registrations(commerce);
        this.records = requireNonNull(records, "records");
    }

    public List<Direction<?>> directions(RegistrationRules rules, OwnWrites ownWrites) {
        return List.of(
                new RegistrationToDynamics(registrations, leads, rules),
                new LeadToCommerce(leads, registrations, records, new LeadToCommerce.Rules(rules, ownWrites)));
    }

    /** For the directions that bring what a qualified lead becomes. */
    public QualifiedRequests qualified() {
        return new QualifiedRequests(records, leads, registrations);
    }
}
