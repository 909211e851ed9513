package io.commercebridge.platform.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.remote.answer.Dialect;
import io.commercebridge.platform.remote.answer.Received;
import java.util.Optional;
import java.util.Set;

/** Errors of the Dataverse Web API: {@code {"error":{"code","message"}}}. */
class DynamicsDialect implements Dialect {
    static final String SYSTEM = "Dynamics";
    /** Another writer was faster; reading anew and deciding again resolves it. */
    private static final Set<String> RACES = Set.of("0x80060882", "0x80060892");

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public Said read(Received failed) {
        JsonNode error = failed.json().path("error");
        return new Said(error.path("code").asText(), error.path("message").asText());
    }

    @Override
    public Optional<String> requestId(Received failed) {
        return failed.header("x-ms-service-request-id").or(() -> failed.header("req_id"));
    }

    @Override
    public Verdict judge(int status, String code) {
        return status == 412 && RACES.contains(code) ? Verdict.LATER : Dialect.super.judge(status, code);
    }

    @Override
    public Optional<String> remedy(int status, String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "0x80072560" -> "Create an application user for the bridge's client id in this environment.";
                    case "0x80044331" ->
                        "Shorten the text at the source, or declare in the mapping that it may be cut.";
                    case "0x80040265" ->
                        "A plug-in in Dynamics refused the row: act on its message, then replay the event.";
                    case "0x80040333" ->
                        "A duplicate detection rule matched: merge the rows in Dynamics, then replay the event.";
                    default -> null;
                });
    }
}
