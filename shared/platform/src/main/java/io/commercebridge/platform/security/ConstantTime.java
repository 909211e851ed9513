package io.commercebridge.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collection;

/** Comparisons whose time tells nothing about how much of a secret was right. */
public final class ConstantTime {

    private ConstantTime() {}

    /** Whether both texts are the same; the time depends on the length of {@code given} only. */
    public static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** Whether the text is one of those expected; all of them are compared, whichever matches. */
    public static boolean equalsAny(String given, Collection<String> expected) {
        boolean found = false;
        for (String one : expected) {
            found |= equal(given, one);
        }
        return found;
    }
}
