package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Received;
import java.util.Optional;

/** Errors of the Integration API: {@code {"error":{"code","message":{"value"},"innererror":<integration key>}}}. */
final class CommerceDialect implements Dialect {
    static final String SYSTEM = "SAP Commerce";
    static final String MISSING_REFERENCE = "missing_nav_property";

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public Said read(Received failed) {
        JsonNode error = failed.json().path("error");
        JsonNode message = error.path("message");
        String text = message.isObject() ? message.path("value").asText() : message.asText();
        String item = error.path("innererror").asText();
        return new Said(error.path("code").asText(), item.isEmpty() ? text : text + " [" + item + "]");
    }

    @Override
    public Optional<String> requestId(Received failed) {
        return Optional.empty();
    }

    /**
     * A 500 of this system is often two creates of one item at the same moment ("ambiguous unique keys"): the repetition
     * becomes an update. {@code runtime_error} is how a concurrent update may show as a 400.
     */
    @Override
    public Verdict judge(int status, String code) {
        if (status == 500) {
            return Verdict.RETRY;
        }
        return "runtime_error".equals(code) ? Verdict.LATER : Dialect.super.judge(status, code);
    }

    @Override
    public Optional<String> remedy(int status, String code) {
        return Optional.ofNullable(
                switch (code) {
                    case MISSING_REFERENCE -> "Create the item that the message names in SAP Commerce, or wait for it.";
                    case "invalid_property" ->
                        "The integration object in SAP Commerce lacks this attribute: import the bridge's ImpEx again.";
                    case "missing_key", "missing_property" ->
                        "Fill the attribute that the message names at the source, or give its mapping a default.";
                    case "invalid_language" -> "Add the language to SAP Commerce, or take it out of the mapping.";
                    default -> null;
                });
    }
}
