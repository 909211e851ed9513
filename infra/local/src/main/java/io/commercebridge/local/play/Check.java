package io.commercebridge.local.play;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** Something that must become true. */
@FunctionalInterface
public interface Check {

    /** What is still amiss, in words; empty once it holds. */
    Optional<String> problem();

    /** The value becomes equal; numbers by value, so that 1.5 equals 1.50. */
    static Check equal(String what, Object expected, Supplier<?> actual) {
        return () -> {
            Object is = actual.get();
            return same(expected, is)
                    ? Optional.empty()
                    : Optional.of(what + " should be " + expected + ", but is " + is);
        };
    }

    private static boolean same(Object expected, Object is) {
        if (expected instanceof BigDecimal number && is instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return expected.equals(is);
    }
}
