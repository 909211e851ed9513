package io.commercebridge.platform.remote.wire;

import static io.commercebridge.platform.remote.wire.MimeHeaders.CRLF;
import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request or answer inside a batch ({@code application/http}).
 *
 * @param startLine request line or status line
 * @param body empty if there is none
 */
public record HttpPart(String startLine, Map<String, String> headers, String body) {

    public HttpPart {
        requireNonNull(startLine, "startLine");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        requireNonNull(body, "body");
    }

    /** Reads the content of an {@code application/http} part. */
    public static HttpPart parse(String content) {
        String text = content.stripLeading();
        MimeHeaders.Split split = MimeHeaders.split(text);
        int lineEnd = split.head().indexOf('\n');
        String startLine = lineEnd < 0 ? split.head() : split.head().substring(0, lineEnd);
        String headers = lineEnd < 0 ? "" : split.head().substring(lineEnd + 1);
        return new HttpPart(startLine.strip(), MimeHeaders.parse(headers), split.rest());
    }

    /** The content of an {@code application/http} part. */
    public String content() {
        return startLine + CRLF + MimeHeaders.write(headers) + CRLF + body;
    }

    /** Wraps this into a part; the content id may be empty. */
    public MimePart asPart(String contentId) {
        Map<String, String> mime = new LinkedHashMap<>();
        mime.put("Content-Type", "application/http");
        mime.put("Content-Transfer-Encoding", "binary");
        if (!contentId.isEmpty()) {
            mime.put("Content-ID", contentId);
        }
        return new MimePart(mime, content());
    }

    /** The header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return MimeHeaders.find(headers, name);
    }

    /**
     * The status of an answer.
     *
     * @throws IllegalArgumentException if this is not an answer
     */
    public int status() {
        String[] words = startLine.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("\\d{3}")) {
            throw new IllegalArgumentException("no status line: " + startLine);
        }
        return Integer.parseInt(words[1]);
    }
}
