package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's name in two parts, as Dynamics keeps it, and in one, as the shop does; blank parts are absent. */
public record PersonName(Optional<String> first, Optional<String> last) {
    public static final PersonName NONE = new PersonName(Optional.empty(), Optional.empty());

    public PersonName {
        first = stripped(requireNonNull(first, "first"));
        last = stripped(requireNonNull(last, "last"));
    }

    /** Splits at the last blank; a name of one word is a last name. */
    public static PersonName split(String full) {
        String name = full.strip();
        int blank = name.length() - 1;
        while (blank >= 0 && !Character.isWhitespace(name.charAt(blank))) {
            blank--;
        }
        return new PersonName(
                Optional.of(name.substring(0, Math.max(0, blank))), Optional.of(name.substring(blank + 1)));
    }

    /**
     * The name as the shop tells it.
     *
     * @param full what the customer is called
     * @param parts how it was split when it was written, which counts as long as it still makes up the full name
     */
    public static PersonName of(Optional<String> full, PersonName parts) {
        Optional<String> name = stripped(full);
        return name.isEmpty() || name.equals(parts.full()) ? parts : split(name.get());
    }

    /** Both parts with a blank between; absent if there is none. */
    public Optional<String> full() {
        return stripped(
                Optional.of(Stream.of(first, last).flatMap(Optional::stream).collect(Collectors.joining(" "))));
    }

    static Optional<String> stripped(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }
}
