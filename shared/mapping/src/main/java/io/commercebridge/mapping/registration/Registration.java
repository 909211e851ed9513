package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PostalAddress;
import java.util.Optional;

/**
 * What somebody asks for who wants to buy for a company.
 *
 * @param key integration key of the request
 * @param applicant who asks
 * @param address the company and where it is; its e-mail and phone are the applicant's
 */
public record Registration(String key, Applicant applicant, PostalAddress address, Optional<String> message) {

    /**
     * A person as the form has it.
     *
     * @param name first and last name in one
     * @param position in the company
     */
    public record Applicant(Optional<String> name, Optional<String> position) {
        public Applicant {
            requireNonNull(name, "name");
            requireNonNull(position, "position");
        }
    }

    public Registration {
        requireNonNull(key, "key");
        requireNonNull(applicant, "applicant");
        requireNonNull(address, "address");
        requireNonNull(message, "message");
    }

    /** What people know the request by: the company. */
    public Optional<String> company() {
        return address.company().map(String::strip).filter(name -> !name.isEmpty());
    }
}
