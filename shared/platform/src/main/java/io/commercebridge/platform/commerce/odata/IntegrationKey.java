package io.commercebridge.platform.commerce.odata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.platform.remote.wire.ODataText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key by which SAP's Integration API addresses an item: the values of all its unique attributes, in SAP's order, each
 * URL-encoded, joined by {@code |}. Equal keys address the same item.
 *
 * @param segments decoded values; empty where SAP writes {@code null}
 */
public record IntegrationKey(List<String> segments) {
    private static final String NONE = "null";

    public IntegrationKey {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("an integration key without values");
        }
    }

    /** A key of these plain values, in SAP's order: sorted by {@code <item code>_<attribute>}. */
    public static IntegrationKey of(@Nullable String... values) {
        return new IntegrationKey(
                Arrays.stream(values).map(value -> value == null ? "" : value).toList());
    }

    /**
     * Reads a key as SAP sends it. A {@code null}, empty or missing segment all mean that the attribute has no value.
     *
     * @throws IllegalArgumentException if a segment is not URL-encoded
     */
    public static IntegrationKey parse(String text) {
        return new IntegrationKey(Arrays.stream(text.split("\\|", -1))
                .map(segment -> segment.equals(NONE) ? "" : URLDecoder.decode(segment, UTF_8))
                .toList());
    }

    /** The plain value at this place, empty if there is none. */
    public Optional<String> segment(int index) {
        return index < segments.size()
                ? Optional.of(segments.get(index)).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    /** The key as SAP writes it in bodies and headers. */
    public String text() {
        return segments.stream()
                .map(value -> value.isEmpty() ? NONE : URLEncoder.encode(value, UTF_8))
                .collect(Collectors.joining("|"));
    }

    /** The key as it stands between the parentheses of an address: quoted, and encoded once more. */
    public String inAddress() {
        return ODataText.literal(text());
    }

    @Override
    public String toString() {
        return text();
    }
}
