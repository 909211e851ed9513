package io.commercebridge.mapping.match.spelling;

import java.util.Locale;
import java.util.regex.Pattern;

/** VAT registration numbers without what people write differently. */
public final class TaxId {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 5;

    private TaxId() {}

    /**
     * Letters and digits, in upper case. Empty for what cannot be a tax id: too short, without a digit, or nothing but zeros
     * and the like; people enter such where a column must not be empty.
     */
    public static String normalised(String text) {
        String id = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        boolean filler = id.chars().distinct().count() < 2 || id.chars().noneMatch(Character::isDigit);
        return id.length() < SHORTEST || filler ? "" : id;
    }
}
