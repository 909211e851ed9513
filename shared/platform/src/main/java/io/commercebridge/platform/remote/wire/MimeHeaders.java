package io.commercebridge.platform.remote.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A block of header lines, a blank line, and the rest. */
final class MimeHeaders {
    static final String CRLF = "\r\n";

    /** What was before the blank line and what is behind it. */
    record Split(String head, String rest) {}

    private MimeHeaders() {}

    /** Splits at the first blank line; a text that starts with a line break has no headers. */
    static Split split(String text) {
        if (text.startsWith(CRLF)) {
            return new Split("", text.substring(2));
        }
        if (text.startsWith("\n")) {
            return new Split("", text.substring(1));
        }
        int crlf = text.indexOf(CRLF + CRLF);
        int lf = text.indexOf("\n\n");
        if (crlf >= 0 && (lf < 0 || crlf < lf)) {
            return new Split(text.substring(0, crlf), text.substring(crlf + 4));
        }
        return lf < 0 ? new Split(text, "") : new Split(text.substring(0, lf), text.substring(lf + 2));
    }

    static Map<String, String> parse(String block) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : block.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            }
            if (colon <= 0) {
                throw new IllegalArgumentException("no header line: " + line);
            }
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }

    static String write(Map<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) ->
                text.append(checked(name)).append(": ").append(checked(value)).append(CRLF));
        return text.toString();
    }

    static Optional<String> find(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String checked(String text) {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("line break in a header: " + text);
        }
        return text;
    }
}
