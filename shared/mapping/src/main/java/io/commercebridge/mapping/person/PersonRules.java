package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a customer decides about people.
 *
 * @param roles job role in Dynamics → groups of the shop, joined by {@code +}
 * @param buyerGroup the group that every buyer is in
 * @param languages of both systems
 * @param languageColumn the choice in Dynamics that tells the language; absent where there is none
 * @param commerceOwns what of a buyer the shop owns
 */
public record PersonRules(
        CodeTable roles,
        String buyerGroup,
        Languages languages,
        Optional<String> languageColumn,
        Set<PersonPart> commerceOwns) {

    public PersonRules {
        requireNonNull(roles, "roles");
        requireNonNull(buyerGroup, "buyerGroup");
        requireNonNull(languages, "languages");
        requireNonNull(languageColumn, "languageColumn");
        commerceOwns = Set.copyOf(commerceOwns);
        if (commerceOwns.contains(PersonPart.EMAIL)) {
            throw new IllegalArgumentException("the e-mail of a buyer is the login, which Dynamics owns");
        }
    }

    /** Everything of a person that is carried over. */
    public Set<PersonPart> mapped() {
        EnumSet<PersonPart> parts = EnumSet.allOf(PersonPart.class);
        if (languageColumn.isEmpty()) {
            parts.remove(PersonPart.LANGUAGE);
        }
        return parts;
    }

    /** What of a buyer goes from the shop to Dynamics. */
    public Set<PersonPart> buyersInCommerce() {
        EnumSet<PersonPart> parts = EnumSet.copyOf(mapped());
        parts.retainAll(commerceOwns);
        return parts;
    }

    /** The same of a consumer, whose login the shop owns as well. */
    public Set<PersonPart> consumersInCommerce() {
        EnumSet<PersonPart> parts =
                EnumSet.copyOf(buyersInCommerce().isEmpty() ? Set.of(PersonPart.EMAIL) : buyersInCommerce());
        parts.add(PersonPart.EMAIL);
        return parts;
    }

    /** What of a person's own data goes from Dynamics to the shop, besides the login. */
    public Set<PersonPart> inDynamics() {
        EnumSet<PersonPart> parts = EnumSet.copyOf(mapped());
        parts.removeAll(commerceOwns);
        parts.remove(PersonPart.EMAIL);
        return parts;
    }

    /**
     * The groups of a buyer with these roles.
     *
     * @throws io.commercebridge.mapping.MappingException if a role is not mapped
     */
    public SortedSet<String> groupsOf(List<Integer> jobRoles) {
        SortedSet<String> groups = new TreeSet<>();
        groups.add(buyerGroup);
        jobRoles.forEach(role -> roles.translate(role.toString()).ifPresent(text -> groups.addAll(split(text))));
        return groups;
    }

    /** Every group that a role may give or take. */
    public SortedSet<String> managedGroups() {
        SortedSet<String> groups = new TreeSet<>();
        groups.add(buyerGroup);
        roles.entries().values().forEach(text -> groups.addAll(split(text)));
        return groups;
    }

    static List<String> split(String groups) {
        return Stream.of(groups)
                .flatMap(text -> Arrays.stream(text.split("\\+", -1)))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
