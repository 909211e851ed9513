package io.commercebridge.testkit.dynamics.batch;

import io.commercebridge.testkit.dynamics.batch.Multipart.Part;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.webapi.Call;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP request inside a batch.
 *
 * @param contentId of the part that carries it, if any
 * @param request request line, headers and body
 */
record Operation(Optional<String> contentId, String method, String target, Part request) {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1\\s*");
    private static final String SERVICE = "/api/data/v9.2/";

    static Operation parse(Part part) {
        if (!part.contentType().startsWith("application/http")) {
            throw Multipart.malformed("a part has the Content-Type '" + part.contentType() + "'");
        }
        String text = part.content().stripLeading();
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        Matcher line = REQUEST_LINE.matcher(first);
        if (!line.matches()) {
            throw Multipart.malformed("'" + first.strip() + "' is no request line");
        }
        return new Operation(
                Optional.ofNullable(part.headers().get("content-id")),
                line.group(1),
                relative(line.group(2)),
                Part.parse(end < 0 ? "" : text.substring(end + 1)));
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The path below the service root. */
    String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    Call call(Caller caller, Map<String, String> references, URI root) {
        int mark = target.indexOf('?');
        return new Call(
                method,
                path(),
                mark < 0 ? "" : target.substring(mark + 1),
                request.headers(),
                request.content().strip(),
                caller,
                references,
                root);
    }

    private static String relative(String target) {
        int service = target.indexOf(SERVICE);
        if (service >= 0) {
            return target.substring(service + SERVICE.length());
        }
        return target.startsWith("/") ? target.substring(1) : target;
    }
}
