package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.event.Digest;
import io.commercebridge.segments.membership.wanted.Wanted;
import java.util.Optional;

/**
 * A member as Dynamics has it now.
 *
 * @param uid of the customer or unit; empty as long as the shop does not have it
 */
record Membership(Wanted wanted, Optional<String> uid) {

    Membership {
        requireNonNull(wanted, "wanted");
        requireNonNull(uid, "uid");
    }

    /** Equal for those whose groups need the same. */
    String content() {
        return Digest.of(wanted.groups() + "\n" + wanted.atStake());
    }

    boolean isNobody() {
        return wanted.groups().isEmpty() && wanted.atStake().isEmpty();
    }
}
