package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What Dynamics decides about a buyer: who it is, for which company, and what the buyer may do.
 *
 * @param email in lower case
 * @param unit uid of the company's unit
 * @param groups that give permissions; neither units nor groups that no role gives
 */
public record Standing(
        String email, Optional<String> unit, boolean active, boolean loginDisabled, SortedSet<String> groups) {
    public static final String EMAIL = "email";
    public static final String UNIT = "defaultB2BUnit";
    public static final String ACTIVE = "active";
    public static final String LOGIN_DISABLED = "loginDisabled";
    public static final String GROUPS = "groups";

    public Standing {
        requireNonNull(email, EMAIL);
        requireNonNull(unit, UNIT);
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    /** Of somebody who may sign in or, if not active, may not. */
    public static Standing of(String email, Grants grants, boolean active) {
        return new Standing(email, grants.unit(), active, !active, grants.all());
    }

    /** By the shop's names, for comparing. */
    public Map<String, Optional<Object>> attributes() {
        Map<String, Optional<Object>> attributes = new LinkedHashMap<>();
        attributes.put(EMAIL, Optional.of(email));
        attributes.put(UNIT, unit.map(uid -> uid));
        attributes.put(ACTIVE, Optional.of(active));
        attributes.put(LOGIN_DISABLED, Optional.of(loginDisabled));
        attributes.put(GROUPS, Optional.of(String.join("+", groups)));
        return attributes;
    }
}
