package io.commercebridge.segments.membership.shop;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.GroupMove;
import io.commercebridge.mapping.segment.MemberKind;

/**
 * A member whose groups change.
 *
 * @param id of the row in Dynamics
 * @param uid of the customer or unit
 */
public record Move(String id, MemberKind kind, String uid, GroupMove groups) {

    public Move {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(uid, "uid");
        requireNonNull(groups, "groups");
    }

    boolean onlyJoins() {
        return groups.leaving().isEmpty();
    }
}
