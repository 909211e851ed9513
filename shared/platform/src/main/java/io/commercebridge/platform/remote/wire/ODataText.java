package io.commercebridge.platform.remote.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Quotes and percent-encodes what goes into an OData address, once. Both OData v2 and v4 use the same rules. */
public final class ODataText {
    private static final String UNRESERVED = "-._~";
    private static final String LEGAL_IN_QUERY = UNRESERVED + "!$&'()*+,;=:@/?%";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private ODataText() {}

    /** A string literal for a path or query: {@code O'Brien & Sons} gives {@code 'O''Brien%20%26%20Sons'}. */
    public static String literal(String value) {
        return "'" + encode(value).replace("%27", "''") + "'";
    }

    /** Percent-encodes everything but letters, digits and {@code - . _ ~}. */
    public static String encode(String value) {
        return percent(value, UNRESERVED);
    }

    /**
     * Makes a hand-written query legal: encodes spaces, quotation marks, and whatever else may not be in an address, and
     * leaves {@code % & = + ' $} alone. Values that may hold those come from {@link #literal(String)}.
     */
    public static String query(String query) {
        return percent(query, LEGAL_IN_QUERY);
    }

    private static String percent(String text, String allowed) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isLetterOrDigit(c) || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 0xF]);
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
