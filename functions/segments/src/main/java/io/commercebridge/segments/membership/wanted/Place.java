package io.commercebridge.segments.membership.wanted;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.MemberKind;
import java.util.Optional;

/**
 * Somebody's place in a list.
 *
 * @param kind empty for a lead
 */
record Place(String member, String list, Optional<MemberKind> kind) {

    Place {
        requireNonNull(member, "member");
        requireNonNull(list, "list");
        requireNonNull(kind, "kind");
    }
}
