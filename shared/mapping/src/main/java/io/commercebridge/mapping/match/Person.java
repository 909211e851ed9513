package io.commercebridge.mapping.match;

import static java.util.Objects.requireNonNull;

/**
 * A contact, or a buyer of the shop. Empty text stands for none.
 *
 * @param company key of the company in the person's own system
 */
public record Person(String key, String name, String email, String company) implements Candidate {

    public Person {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        requireNonNull(company, "company");
    }
}
