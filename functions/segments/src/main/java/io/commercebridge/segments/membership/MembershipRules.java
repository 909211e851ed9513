package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.mapping.segment.GroupItems;
import io.commercebridge.mapping.segment.ListRules;

/**
 * What a customer has decided about groups.
 *
 * @param lists their column is the one of campaigns, too
 */
public record MembershipRules(ListRules lists, ClassRules classes, GroupItems groups) {

    public MembershipRules {
        requireNonNull(lists, "lists");
        requireNonNull(classes, "classes");
        requireNonNull(groups, "groups");
    }
}
