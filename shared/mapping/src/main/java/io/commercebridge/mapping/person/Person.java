package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A person, whatever the person does for whom.
 *
 * @param language ISO code of the language that the person is addressed in
 * @param email in lower case: the login
 */
public record Person(PersonName name, Phones phones, Optional<String> language, Optional<String> email) {

    public Person {
        requireNonNull(name, "name");
        requireNonNull(phones, "phones");
        language = PersonName.stripped(requireNonNull(language, "language"));
        email = PersonName.stripped(requireNonNull(email, "email")).map(text -> text.toLowerCase(Locale.ROOT));
    }
}
