package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Who buys. */
public sealed interface Buyer {

    /** A company: the B2B unit, whose uid is the account number. */
    record Company(String unit) implements Buyer {
        public Company {
            requireNonNull(unit, "unit");
        }
    }

    /**
     * A registered consumer.
     *
     * @param uid the login, an e-mail address in lower case
     * @param integrationKey the key under which the customer was handed over
     * @param customerId the Dataverse contact id if the customer was born there
     */
    record Consumer(String uid, String integrationKey, Optional<String> customerId) implements Buyer {
        public Consumer {
            requireNonNull(uid, "uid");
            requireNonNull(integrationKey, "integrationKey");
            requireNonNull(customerId, "customerId");
        }
    }

    /** Somebody without a login; the order alone carries the contact data. */
    record Guest() implements Buyer {}
}
