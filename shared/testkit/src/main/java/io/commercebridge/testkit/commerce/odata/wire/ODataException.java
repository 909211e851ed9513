package io.commercebridge.testkit.commerce.odata.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.server.Reply;
import java.util.Optional;

/** An answer that the Integration API gives instead of doing what it was asked. */
public final class ODataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String failingKey;

    private ODataException(int status, String code, String message, String failingKey) {
        super(message);
        this.status = status;
        this.code = requireNonNull(code, "code");
        this.failingKey = failingKey;
    }

    public static ODataException of(int status, String code, String message) {
        return new ODataException(status, code, message, "");
    }

    public static ODataException badRequest(String code, String message) {
        return of(400, code, message);
    }

    /** The same refusal with the integration key of the item that was being saved, unless it has one. */
    public ODataException at(Optional<String> key) {
        return failingKey.isEmpty() ? new ODataException(status, code, text(), key.orElse("")) : this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String text() {
        return requireNonNull(getMessage());
    }

    /** The error document. */
    public Reply reply() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("code", code);
        error.putObject("message").put("lang", "en").put("value", text());
        if (!failingKey.isEmpty()) {
            error.put("innererror", failingKey);
        }
        return Reply.json(status, body.toString());
    }
}
