package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What Dynamics has given a buyer in the shop, remembered so that it can be taken away again.
 *
 * @param unit uid of the company's unit
 * @param groups that the buyer is in because of a role
 * @param kept groups of the same kind that the buyer has from the portal, until Dynamics decides about roles
 * @param underReview true if the buyer was entered in the portal, so that signing in is the review's to allow
 */
public record Grants(Optional<String> unit, SortedSet<String> groups, SortedSet<String> kept, boolean underReview) {
    public Grants {
        requireNonNull(unit, "unit");
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    }

    /** The groups that the buyer is to be in. */
    public SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>(groups);
        all.addAll(kept);
        return all;
    }

    /**
     * What follows when Dynamics says this.
     *
     * @param decided true if Dynamics has given a role, which ends what was kept from the portal
     */
    public Grants next(Optional<String> company, SortedSet<String> granted, boolean decided) {
        return new Grants(company, granted, decided ? new TreeSet<>() : kept, underReview);
    }

    /** The same once Dynamics has decided who may sign in. */
    public Grants reviewed() {
        return new Grants(unit, groups, kept, false);
    }

    public String text() {
        return String.join(
                "\n", unit.orElse(""), String.join("+", groups), String.join("+", kept), underReview ? "review" : "");
    }

    /** @throws RuntimeException if the text is none */
    public static Grants parse(String text) {
        String[] lines = text.split("\n", 4);
        return new Grants(
                Optional.of(lines[0]).filter(uid -> !uid.isEmpty()),
                new TreeSet<>(PersonRules.split(lines[1])),
                new TreeSet<>(PersonRules.split(lines[2])),
                !lines[3].isEmpty());
    }
}
