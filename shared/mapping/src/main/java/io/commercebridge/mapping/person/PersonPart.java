package io.commercebridge.mapping.person;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a person has one owner. */
public enum PersonPart {
    NAME,
    PHONE,
    LANGUAGE,
    EMAIL;

    /**
     * Reads names such as {@code name} and {@code phone}.
     *
     * @throws IllegalArgumentException with the name that is none
     */
    public static Set<PersonPart> parse(Collection<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(PersonPart::parse)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonPart.class)));
    }

    private static PersonPart parse(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of "
                        + Arrays.stream(values()).map(PersonPart::id).collect(Collectors.joining(", "))));
    }

    /** As settings and reasons name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
