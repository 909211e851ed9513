package io.commercebridge.testkit.dynamics.batch;

import io.commercebridge.testkit.server.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Builds the multipart answer to a batch. */
final class Answers {
    private static final String EOL = "\r\n";
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(204, "No Content"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(415, "Unsupported Media Type"));

    private final String boundary;
    private final StringBuilder text = new StringBuilder();

    private Answers(String boundary) {
        this.boundary = boundary;
    }

    static Answers batch(UUID id) {
        return new Answers("batchresponse_" + id);
    }

    static Answers changeSet(UUID id) {
        return new Answers("changesetresponse_" + id);
    }

    void add(Reply reply, Optional<String> contentId) {
        text.append("--").append(boundary).append(EOL);
        text.append("Content-Type: application/http").append(EOL);
        text.append("Content-Transfer-Encoding: binary").append(EOL);
        contentId.ifPresent(id -> text.append("Content-ID: ").append(id).append(EOL));
        text.append(EOL);
        text.append("HTTP/1.1 ")
                .append(reply.status())
                .append(' ')
                .append(REASONS.getOrDefault(reply.status(), "Error"))
                .append(EOL);
        reply.headers().forEach((name, value) -> header(name, value));
        Optional.ofNullable(reply.headers().get("OData-EntityId")).ifPresent(uri -> header("Location", uri));
        text.append(EOL).append(reply.text()).append(EOL);
    }

    void add(Answers changeSet) {
        text.append("--").append(boundary).append(EOL);
        header("Content-Type", "multipart/mixed; boundary=" + changeSet.boundary);
        text.append(EOL).append(changeSet.body()).append(EOL);
    }

    Reply reply(int status) {
        return Reply.of(status, "multipart/mixed; boundary=" + boundary, body()).with("OData-Version", "4.0");
    }

    private void header(String name, String value) {
        text.append(name).append(": ").append(value).append(EOL);
    }

    private String body() {
        return text + "--" + boundary + "--" + EOL;
    }
}
