package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Who placed an order, as far as the shop tells. */
public record Redeemer(Optional<String> name, Optional<String> email, Optional<String> company) {

    public Redeemer {
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        requireNonNull(company, "company");
    }
}
