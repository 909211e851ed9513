package io.commercebridge.testkit.dynamics.query;

import java.util.Comparator;
import java.util.UUID;

/**
 * The order in which SQL Server sorts ids, which is not that of their text: the last six bytes count most, and within
 * the first three groups of digits the last byte does.
 */
final class GuidOrder {
    private static final int NODE_BITS = 48;
    private static final Comparator<UUID> ORDER = Comparator.comparingLong(GuidOrder::node)
            .thenComparingLong(id -> id.getLeastSignificantBits() >>> NODE_BITS)
            .thenComparingInt(id -> backwards((short) id.getMostSignificantBits()))
            .thenComparingInt(id -> backwards((short) (id.getMostSignificantBits() >>> Short.SIZE)))
            .thenComparingLong(id ->
                    Integer.toUnsignedLong(Integer.reverseBytes((int) (id.getMostSignificantBits() >>> Integer.SIZE))));

    private GuidOrder() {}

    static int compare(UUID left, UUID right) {
        return ORDER.compare(left, right);
    }

    private static long node(UUID id) {
        return id.getLeastSignificantBits() & ((1L << NODE_BITS) - 1);
    }

    private static int backwards(short group) {
        return Short.toUnsignedInt(Short.reverseBytes(group));
    }
}
