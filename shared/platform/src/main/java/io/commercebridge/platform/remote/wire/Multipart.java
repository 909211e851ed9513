package io.commercebridge.platform.remote.wire;

import static io.commercebridge.platform.remote.wire.MimeHeaders.CRLF;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code multipart/mixed} body (RFC 2046). What {@link #text()} writes, {@link #parse} reads back unchanged; on reading,
 * bare line feeds, blanks behind a boundary, a preamble and an epilogue are tolerated, a missing end is not.
 *
 * @param boundary must not occur at the start of a line of any part
 */
public record Multipart(String boundary, List<MimePart> parts) {
    private static final Pattern BOUNDARY = Pattern.compile(
            "^\\s*multipart/[^;]+;(?:.*;)?\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    public Multipart {
        requireNonNull(boundary, "boundary");
        parts = List.copyOf(parts);
    }

    /** Reads a body whose boundary the content type gives. */
    public static Multipart parse(String contentType, String body) {
        Matcher type = BOUNDARY.matcher(contentType);
        if (!type.find()) {
            throw new IllegalArgumentException("no multipart content type: " + contentType);
        }
        String boundary = type.group(1) == null ? type.group(2) : type.group(1);
        Matcher line = Pattern.compile("(?:^|\\r?\\n)--" + Pattern.quote(boundary) + "(--)?[ \\t]*(?=\\r?\\n|$)")
                .matcher(body);
        List<MimePart> parts = new ArrayList<>();
        int start = -1;
        while (line.find()) {
            if (start >= 0) {
                parts.add(part(body.substring(start, Math.max(start, line.start()))));
            }
            if (line.group(1) != null) {
                return new Multipart(boundary, parts);
            }
            start = behindLineBreak(body, line.end());
            line.region(Math.max(line.end(), start - 1), body.length());
        }
        throw new IllegalArgumentException("multipart body is cut off before its end, boundary " + boundary);
    }

    /** The content type that goes with {@link #text()}. */
    public String contentType() {
        return "multipart/mixed; boundary=" + boundary;
    }

    /** The body. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (MimePart part : parts) {
            text.append("--").append(boundary).append(CRLF);
            text.append(MimeHeaders.write(part.headers())).append(CRLF);
            text.append(part.body()).append(CRLF);
        }
        return text.append("--").append(boundary).append("--").append(CRLF).toString();
    }

    /** This body as one part of an outer one. */
    public MimePart asPart() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType());
        return new MimePart(headers, text());
    }

    /** Reads the multipart body that a part holds. */
    public static Multipart inside(MimePart part) {
        return parse(part.header("Content-Type").orElse(""), part.body());
    }

    private static MimePart part(String text) {
        MimeHeaders.Split split = MimeHeaders.split(text);
        return new MimePart(MimeHeaders.parse(split.head()), split.rest());
    }

    private static int behindLineBreak(String body, int end) {
        if (body.startsWith(CRLF, end)) {
            return end + 2;
        }
        return body.startsWith("\n", end) ? end + 1 : end;
    }
}
