package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.platform.dynamics.OwnWrites;
import java.util.UUID;

/**
 * What a customer decides.
 *
 * @param roleColumn the column of a contact that tells the job role
 * @param namespace of the name-based row ids
 */
public record PersonSettings(PersonRules rules, String roleColumn, UUID namespace, OwnWrites ownWrites) {

    public PersonSettings {
        requireNonNull(rules, "rules");
        requireNonNull(roleColumn, "roleColumn");
        requireNonNull(namespace, "namespace");
        requireNonNull(ownWrites, "ownWrites");
    }
}
