package io.commercebridge.testkit.dynamics.batch;

import io.commercebridge.testkit.dynamics.records.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits MIME multipart text into its parts; line ends may be CRLF or LF. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    /**
     * Headers and content.
     *
     * @param headers by lower-case name
     */
    record Part(Map<String, String> headers, String content) {
        /** Reads headers up to an empty line, and takes the rest as content. */
        static Part parse(String text) {
            Map<String, String> headers = new LinkedHashMap<>();
            int start = 0;
            while (start < text.length()) {
                int end = text.indexOf('\n', start);
                String line =
                        text.substring(start, end < 0 ? text.length() : end).strip();
                start = end < 0 ? text.length() : end + 1;
                if (line.isEmpty()) {
                    break;
                }
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw malformed("'" + line + "' is no header");
                }
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return new Part(headers, text.substring(start));
        }

        String contentType() {
            return headers.getOrDefault("content-type", "");
        }

        boolean isMultipart() {
            return contentType().startsWith("multipart/mixed");
        }
    }

    private Multipart() {}

    static List<Part> parse(String contentType, String body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/mixed") || !boundary.find()) {
            throw malformed("the Content-Type must be multipart/mixed with a boundary");
        }
        String delimiter = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        int start = body.indexOf(delimiter);
        while (start >= 0) {
            int content = start + delimiter.length();
            if (body.startsWith("--", content)) {
                return parts;
            }
            int end = body.indexOf(delimiter, content);
            if (end < 0) {
                break;
            }
            parts.add(Part.parse(body.substring(body.indexOf('\n', content) + 1, end)));
            start = end;
        }
        throw malformed("the closing boundary " + delimiter + "-- is missing");
    }

    static Refusal malformed(String why) {
        return new Refusal(400, "0x80060888", "The batch is malformed: " + why + ".");
    }
}
