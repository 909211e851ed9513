package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A name in the two parts that Dataverse has for it.
 *
 * @param last the last word, which may be the only one; absent only of an absent name
 */
public record PersonName(Optional<String> first, Optional<String> last) {

    public PersonName {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
    }

    /** Splits before the last word; what is left of the parts joined by a blank is the name, but for its blanks. */
    public static PersonName split(Optional<String> name) {
        String stripped = name.map(String::strip).orElse("");
        if (stripped.isEmpty()) {
            return new PersonName(Optional.empty(), Optional.empty());
        }
        String[] words = stripped.split("\\s+", -1);
        String last = words[words.length - 1];
        String first = String.join(" ", java.util.Arrays.asList(words).subList(0, words.length - 1));
        return new PersonName(Optional.of(first).filter(text -> !text.isEmpty()), Optional.of(last));
    }
}
