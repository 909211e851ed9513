package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A contact as Dynamics knows it.
 *
 * @param id the row id
 * @param typedEmail the e-mail address as somebody typed it
 * @param company row id of the account that the contact works for
 * @param active false once it is deactivated or deleted
 * @param roles values of the role column
 */
public record Contact(
        String id,
        Person person,
        Optional<String> typedEmail,
        Optional<String> company,
        boolean active,
        List<Integer> roles,
        boolean deleted) {

    public Contact {
        requireNonNull(id, "id");
        requireNonNull(person, "person");
        requireNonNull(typedEmail, "typedEmail");
        requireNonNull(company, "company");
        roles = List.copyOf(roles);
    }

    /** Of a row that is not there any more. */
    public static Contact gone(String id) {
        return new Contact(
                id,
                new Person(PersonName.NONE, Phones.NONE, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                true);
    }
}
