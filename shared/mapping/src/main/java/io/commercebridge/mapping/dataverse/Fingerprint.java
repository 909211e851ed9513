package io.commercebridge.mapping.dataverse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a row held when it was last written, five bytes a column: enough to tell which columns have changed since, and
 * small enough to keep with every record.
 *
 * <p>Two different values of a column pass for equal once in 10^12 changes.
 */
public record Fingerprint(byte[] hashes) {
    private static final int WIDTH = 5;

    /** Of a row of which nothing is known: every column counts as changed. */
    public static final Fingerprint NOTHING = new Fingerprint(new byte[0]);

    public Fingerprint {
        if (hashes.length % WIDTH != 0) {
            throw new IllegalArgumentException(
                    "a fingerprint has " + WIDTH + " bytes a column, not " + hashes.length + " in all");
        }
        hashes = hashes.clone();
    }

    @Override
    public byte[] hashes() {
        return hashes.clone();
    }

    public static Fingerprint of(Row row) {
        return of(row.columns());
    }

    /** Of columns, or of attributes of an item, by name. */
    public static Fingerprint of(Map<String, Optional<Object>> columns) {
        ByteBuffer all = ByteBuffer.allocate(columns.size() * WIDTH);
        columns.forEach((column, value) -> all.put(hash(column, value)));
        return new Fingerprint(all.array());
    }

    /** The columns of the row that are not as they were. */
    public Map<String, Optional<Object>> changed(Row row) {
        return changed(row.columns());
    }

    /** Those that are not as they were. */
    public Map<String, Optional<Object>> changed(Map<String, Optional<Object>> columns) {
        Map<String, Optional<Object>> changed = new LinkedHashMap<>();
        var known = java.util.stream.IntStream.range(0, hashes.length / WIDTH)
                .mapToObj(i -> ByteBuffer.wrap(hashes, i * WIDTH, WIDTH).slice())
                .collect(Collectors.toSet());
        columns.forEach((column, value) -> {
            if (!known.contains(ByteBuffer.wrap(hash(column, value)))) {
                changed.put(column, value);
            }
        });
        return changed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    private static byte[] hash(String column, Optional<Object> value) {
        try {
            String text = column + "=" + value.map(Fingerprint::text).orElse("\0");
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), WIDTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
