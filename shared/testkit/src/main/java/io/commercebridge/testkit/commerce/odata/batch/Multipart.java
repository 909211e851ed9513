package io.commercebridge.testkit.commerce.odata.batch;

import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a multipart body; headers of a part in lower case, its content as it stands. */
record Multipart(List<Part> parts) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]+)\"?");

    /** One part. */
    record Part(Map<String, String> headers, String content) {
        String contentType() {
            return headers.getOrDefault("content-type", "");
        }

        Optional<String> contentId() {
            return Optional.ofNullable(headers.get("content-id"));
        }
    }

    /** @throws ODataException 400 when the content type is not multipart/mixed or the delimiters do not match it */
    static Multipart parse(String contentType, String body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/mixed") || !boundary.find()) {
            throw malformed("Content-Type multipart/mixed with a boundary is missing");
        }
        String text = body.replace("\r\n", "\n");
        String delimiter = "--" + boundary.group(1);
        List<Part> parts = new ArrayList<>();
        List<String> current = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (!line.equals(delimiter) && !line.equals(delimiter + "--")) {
                current.add(line);
                continue;
            }
            if (inside) {
                parts.add(part(String.join("\n", current)));
            }
            current.clear();
            inside = true;
            if (line.endsWith("--") && !line.equals(delimiter)) {
                return new Multipart(List.copyOf(parts));
            }
        }
        throw malformed("the closing delimiter " + delimiter + "-- is missing");
    }

    static Part part(String text) {
        String[] split = text.startsWith("\n") ? new String[] {"", text.substring(1)} : text.split("\n\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : split[0].split("\n", -1)) {
            String[] header = line.split(":", 2);
            if (header.length == 2) {
                headers.put(header[0].strip().toLowerCase(Locale.ROOT), header[1].strip());
            }
        }
        return new Part(headers, split.length > 1 ? split[1] : "");
    }

    static ODataException malformed(String problem) {
        return ODataException.badRequest("odata_error", "Malformed batch: " + problem);
    }
}
