package io.commercebridge.platform.event;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text and one hash for all JSON documents that mean the same.
 *
 * <p>The order of keys, the spelling of numbers (1.0 and 1, 1e2 and 100) and the difference between a member that is null
 * and one that is absent do not count. The order of array elements does.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical text: keys sorted, numbers as {@code <integer>e<exponent>}, null members left out. */
    public static String of(JsonNode json) {
        StringBuilder text = new StringBuilder();
        append(text, json);
        return text.toString();
    }

    /** 22 characters (base64url of the first 16 bytes of SHA-256) that are equal for documents that mean the same. */
    public static String hash(JsonNode json) {
        return Digest.of(of(json));
    }

    private static void append(StringBuilder text, JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> appendObject(text, json);
            case ARRAY -> appendArray(text, json);
            case NUMBER -> appendNumber(text, json.decimalValue());
            case BOOLEAN -> text.append(json.booleanValue());
            case NULL, MISSING -> text.append("null");
            case STRING, BINARY, POJO -> appendString(text, json.asText());
        }
    }

    private static void appendObject(StringBuilder text, JsonNode json) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!member.getValue().isNull()) {
                sorted.put(member.getKey(), member.getValue());
            }
        }
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            appendString(text.append(separator), member.getKey());
            append(text.append(':'), member.getValue());
            separator = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(StringBuilder text, JsonNode json) {
        char separator = '[';
        for (JsonNode element : json) {
            append(text.append(separator), element);
            separator = ',';
        }
        text.append(json.isEmpty() ? "[]" : "]");
    }

    // Not toPlainString: a short literal such as 1e999999999 must not become a gigabyte.
    private static void appendNumber(StringBuilder text, BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        text.append(shortest.unscaledValue()).append('e').append(-(long) shortest.scale());
    }

    private static void appendString(StringBuilder text, String value) {
        text.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(value))
                .append('"');
    }
}
