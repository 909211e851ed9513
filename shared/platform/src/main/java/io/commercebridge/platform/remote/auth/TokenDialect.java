package io.commercebridge.platform.remote.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Received;
import java.util.Optional;

/** Errors of a token endpoint (RFC 6749, 5.2). None of them is the event's fault, so none is permanent. */
record TokenDialect(String system) implements Dialect {

    @Override
    public Said read(Received failed) {
        JsonNode body = failed.json();
        return new Said(
                body.path("error").asText(), body.path("error_description").asText());
    }

    @Override
    public Optional<String> requestId(Received failed) {
        return failed.header("x-ms-request-id");
    }

    @Override
    public Verdict judge(int status, String code) {
        Verdict usual = Dialect.super.judge(status, code);
        return usual == Verdict.NEVER ? Verdict.LATER : usual;
    }

    @Override
    public Optional<String> remedy(int status, String code) {
        return Optional.of(
                "Check the client id, the client secret and the token address of the bridge for " + system + ".");
    }
}
