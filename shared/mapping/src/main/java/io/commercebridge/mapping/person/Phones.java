package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where a person can be called; blank numbers are absent. */
public record Phones(Optional<String> phone, Optional<String> mobile, Optional<String> fax) {
    public static final Phones NONE = new Phones(Optional.empty(), Optional.empty(), Optional.empty());

    public Phones {
        phone = PersonName.stripped(requireNonNull(phone, "phone"));
        mobile = PersonName.stripped(requireNonNull(mobile, "mobile"));
        fax = PersonName.stripped(requireNonNull(fax, "fax"));
    }
}
