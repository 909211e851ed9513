package io.commercebridge.testkit.commerce.odata.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.server.Exchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP request inside a batch. */
record Operation(Exchange request, Optional<String> contentId) {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1\\s*");

    /** @param base path of the service, against which the part's relative address counts */
    static Operation parse(Multipart.Part part, String base) {
        if (!part.contentType().startsWith("application/http")
                || !"binary".equals(part.headers().get("content-transfer-encoding"))) {
            throw Multipart.malformed("a request part is application/http with Content-Transfer-Encoding binary");
        }
        String[] lines = part.content().split("\n", 2);
        Matcher line = REQUEST_LINE.matcher(lines[0]);
        if (!line.matches()) {
            throw Multipart.malformed("no request line: " + lines[0]);
        }
        Multipart.Part inner = Multipart.part(lines.length > 1 ? lines[1] : "");
        String[] target = line.group(2).split("\\?", 2);
        Exchange request = new Exchange(
                line.group(1),
                base + "/" + target[0],
                target.length > 1 ? target[1] : "",
                inner.headers(),
                inner.content().strip().getBytes(UTF_8));
        Optional<String> id = part.contentId().or(inner::contentId);
        return new Operation(request, id);
    }
}
