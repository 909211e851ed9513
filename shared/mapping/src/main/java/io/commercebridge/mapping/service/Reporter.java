package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Whose ticket it is. */
public sealed interface Reporter {

    /**
     * Somebody with a login.
     *
     * @param uid the login, an e-mail address in lower case
     * @param integrationKey the key under which the customer was handed over
     * @param customerId the Dataverse contact id if the customer was born there
     */
    record Person(String uid, String integrationKey, Optional<String> customerId, Optional<String> name) {
        public Person {
            requireNonNull(uid, "uid");
            requireNonNull(integrationKey, "integrationKey");
            requireNonNull(customerId, "customerId");
            name = name.map(String::strip).filter(value -> !value.isEmpty());
        }
    }

    /** Somebody who buys for a company: the B2B unit, whose uid is the account number. */
    record Buyer(String unit, Person person) implements Reporter {
        public Buyer {
            requireNonNull(unit, "unit");
            requireNonNull(person, "person");
        }
    }

    /** Somebody who buys for themselves. */
    record Consumer(Person person) implements Reporter {
        public Consumer {
            requireNonNull(person, "person");
        }
    }

    /** A guest, or nobody at all. */
    record Unknown() implements Reporter {}
}
