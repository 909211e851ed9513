package io.commercebridge.mapping.product;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a product or family is called and described as in one language. */
public record Texts(Optional<String> name, Optional<String> description) {

    public Texts {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
    }
}
