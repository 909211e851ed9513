package io.commercebridge.testkit.commerce.odata.batch;

import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Runs a batch part after part, each change set in one transaction.
 *
 * <p>A failed change set answers with a single error part and leaves nothing behind; the others stand.
 */
public final class BatchService {
    /** {@code odata2services.batch.limit}: parts per request, not operations. */
    public static final int LIMIT = 200;

    private static final Set<String> CHANGES = Set.of("POST", "PATCH", "DELETE");

    private final Store store;
    private final Function<Exchange, Reply> single;

    /** @param single handles one operation; it throws {@link ODataException} for a refusal */
    public BatchService(Store store, Function<Exchange, Reply> single) {
        this.store = store;
        this.single = single;
    }

    public Reply run(Exchange batch, String base) {
        Multipart body = Multipart.parse(batch.header("content-type").orElse(""), batch.text());
        if (body.parts().size() > LIMIT) {
            throw ODataException.badRequest(
                    "batch_limit_exceeded", "The batch has " + body.parts().size() + " parts, the limit is " + LIMIT);
        }
        String boundary = "batch_" + UUID.randomUUID();
        StringBuilder answer = new StringBuilder();
        for (Multipart.Part part : body.parts()) {
            answer.append("--").append(boundary).append("\r\n");
            answer.append(part.contentType().startsWith("multipart/mixed") ? changeSet(part, base) : query(part, base));
        }
        answer.append("--").append(boundary).append("--\r\n");
        return Reply.of(202, "multipart/mixed; boundary=" + boundary, answer.toString());
    }

    private String query(Multipart.Part part, String base) {
        Operation operation = Operation.parse(part, base);
        if (!operation.request().method().equals("GET")) {
            throw Multipart.malformed("only GET may stand outside a change set");
        }
        try {
            return rendered(single.apply(operation.request()), operation.contentId());
        } catch (ODataException e) {
            return rendered(e.reply(), operation.contentId());
        }
    }

    private String changeSet(Multipart.Part part, String base) {
        List<Operation> operations = Multipart.parse(part.contentType(), part.content()).parts().stream()
                .map(inner -> Operation.parse(inner, base))
                .toList();
        String boundary = "changeset_" + UUID.randomUUID();
        try {
            List<String> answers = store.transact(_ -> all(operations));
            StringBuilder set = new StringBuilder();
            set.append("Content-Type: multipart/mixed; boundary=")
                    .append(boundary)
                    .append("\r\n\r\n");
            answers.forEach(
                    answer -> set.append("--").append(boundary).append("\r\n").append(answer));
            return set.append("--").append(boundary).append("--\r\n\r\n").toString();
        } catch (ODataException e) {
            return rendered(e.reply(), Optional.empty());
        }
    }

    private List<String> all(List<Operation> operations) {
        List<String> answers = new ArrayList<>();
        for (Operation operation : operations) {
            if (!CHANGES.contains(operation.request().method())) {
                throw ODataException.badRequest(
                        "odata_error", operation.request().method() + " is not allowed in a change set");
            }
            answers.add(rendered(single.apply(operation.request()), operation.contentId()));
        }
        return answers;
    }

    private static String rendered(Reply reply, Optional<String> contentId) {
        StringBuilder part = new StringBuilder();
        part.append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        contentId.ifPresent(id -> part.append("Content-Id: ").append(id).append("\r\n"));
        part.append("\r\nHTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
        part.append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        part.append(name).append(": ").append(value).append("\r\n"));
        part.append("Content-Length: ").append(reply.body().length).append("\r\n\r\n");
        return part.append(reply.text()).append("\r\n").toString();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 404 -> "Not Found";
            case 500 -> "Internal Server Error";
            default -> "Bad Request";
        };
    }
}
