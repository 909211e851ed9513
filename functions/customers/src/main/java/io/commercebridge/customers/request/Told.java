package io.commercebridge.customers.request;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.Digest;
import java.util.Map;
import java.util.Optional;

/** The decision that the shop was last told, as a lead's item keeps it. */
final class Told {
    private static final String DECISION = "decision";

    private Told() {}

    /** What is kept once the decision has been written. */
    static Written written(String registrationKey, Decision decision) {
        return new Written(registrationKey, Optional.of(hash(decision)), Optional.of(decision.text()), parts(decision));
    }

    /** What a decision is known again by when the shop tells it. */
    static String hash(Decision decision) {
        return Digest.of(decision.text());
    }

    /** The fingerprint by which a decision is not written twice, unless somebody has written another one over it. */
    static Map<String, Fingerprint> parts(Decision decision) {
        return Map.of(DECISION, print(decision));
    }

    static boolean says(Optional<Written> written, Decision decision) {
        return written.map(Written::parts).map(parts -> parts.get(DECISION)).equals(Optional.of(print(decision)));
    }

    static boolean approval(Optional<Written> written) {
        return written.flatMap(Written::state)
                .map(Decision::parse)
                .filter(Decision::isApproved)
                .isPresent();
    }

    private static Fingerprint print(Decision decision) {
        return Fingerprint.of(decision.toRegistration().attributes());
    }
}
