package io.commercebridge.testkit.dynamics.rules.sales;

import java.util.HashMap;
import java.util.Map;

/** Numbers for documents that come without one: prefix, running number, and letters that nobody can guess. */
public final class Numbering {
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ0123456789";
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> last = new HashMap<>();

    /** The next number for a prefix, for example {@code ORD-01000-B7K2ZC}. */
    public synchronized String next(String prefix) {
        int number = last.merge(prefix, 1000, (before, _) -> before + 1);
        StringBuilder suffix = new StringBuilder();
        long bits = (number + (long) prefix.hashCode()) * MIX;
        for (int i = 0; i < 6; i++) {
            bits = bits * MIX + i;
            suffix.append(LETTERS.charAt((int) Math.floorMod(bits >>> 17, (long) LETTERS.length())));
        }
        return "%s-%05d-%s".formatted(prefix, number, suffix);
    }
}
