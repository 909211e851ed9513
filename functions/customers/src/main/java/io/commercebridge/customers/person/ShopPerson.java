package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.person.Person;
import io.commercebridge.mapping.person.Standing;
import java.util.Optional;

/**
 * A buyer or consumer as the shop tells it.
 *
 * @param key the integration key
 * @param customerId the shop's own number for the customer, or the contact's id where Dynamics gave it
 * @param standing of a consumer, no more than whether it may sign in
 */
public record ShopPerson(String key, Optional<String> customerId, Person person, Standing standing, boolean deleted) {

    public ShopPerson {
        requireNonNull(key, "key");
        requireNonNull(customerId, "customerId");
        requireNonNull(person, "person");
        requireNonNull(standing, "standing");
    }
}
