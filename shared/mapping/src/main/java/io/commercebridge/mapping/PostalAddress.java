package io.commercebridge.mapping;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where something is sent or billed. All parts optional, blank ones absent. */
public record PostalAddress(
        Optional<String> company,
        Optional<String> person,
        Optional<String> line1,
        Optional<String> line2,
        Optional<String> city,
        Optional<String> postalCode,
        Optional<String> region,
        Optional<String> country,
        Optional<String> phone,
        Optional<String> fax,
        Optional<String> email) {

    public PostalAddress {
        requireNonNull(company, "company");
        requireNonNull(person, "person");
    }
}
