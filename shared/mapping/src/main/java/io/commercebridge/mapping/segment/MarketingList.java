package io.commercebridge.mapping.segment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A marketing list.
 *
 * @param group uid of the shop's user group, as far as the list itself tells one
 * @param dynamic true if a query makes up its members, whom Dataverse does not tell then
 * @param members what its members are; empty for leads
 */
public record MarketingList(
        String name, Optional<String> group, boolean active, boolean dynamic, Optional<MemberKind> members) {

    public MarketingList {
        requireNonNull(name, "name");
        requireNonNull(group, "group");
        requireNonNull(members, "members");
    }

    /** Why nobody is given a group because of this list, whatever groups it names; empty if somebody may be. */
    public Optional<String> silence() {
        if (dynamic) {
            return Optional.of("list '" + name + "' is dynamic: Dynamics does not tell who joins or leaves it");
        }
        return members.isEmpty()
                ? Optional.of("list '" + name + "' holds leads, who are not in the shop")
                : Optional.empty();
    }
}
