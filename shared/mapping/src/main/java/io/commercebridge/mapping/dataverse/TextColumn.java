package io.commercebridge.mapping.dataverse;

import io.commercebridge.mapping.MappingException;
import java.util.List;
import java.util.Optional;

/**
 * A text column with its length and what happens to longer text.
 *
 * @param maxLength in UTF-16 units, as Dataverse counts
 */
public record TextColumn(String name, int maxLength, Overflow overflow) {

    /** What happens to text that is too long. */
    public enum Overflow {
        CUT,
        REFUSE
    }

    public static TextColumn cut(String name, int maxLength) {
        return new TextColumn(name, maxLength, Overflow.CUT);
    }

    public static TextColumn refuse(String name, int maxLength) {
        return new TextColumn(name, maxLength, Overflow.REFUSE);
    }

    /**
     * The text as the column can hold it; blank text is absent.
     *
     * @param warnings gets a line when text is cut
     * @throws MappingException when it is too long and must not be cut
     */
    public Optional<String> fit(Optional<String> text, List<String> warnings) {
        Optional<String> stripped = text.map(String::strip).filter(value -> !value.isEmpty());
        if (stripped.isEmpty() || stripped.get().length() <= maxLength) {
            return stripped;
        }
        int length = stripped.get().length();
        if (overflow == Overflow.REFUSE) {
            throw new MappingException(
                    name + " has " + length + " characters, the column holds " + maxLength,
                    "Shorten the value at its source.");
        }
        warnings.add(name + " cut from " + length + " to " + maxLength + " characters");
        return Optional.of(cut(stripped.get()));
    }

    private String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return text.substring(0, end);
    }
}
