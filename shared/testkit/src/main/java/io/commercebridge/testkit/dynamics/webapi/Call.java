package io.commercebridge.testkit.dynamics.webapi;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One operation on the Web API, sent alone or as a part of a batch.
 *
 * @param path below the service root, percent-encoded
 * @param headers by lower-case name
 * @param references what {@code $1} and the like stand for inside a change set
 * @param root service root, ending in a slash
 */
public record Call(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        Caller caller,
        Map<String, String> references,
        URI root) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public Call {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        headers = Map.copyOf(headers);
        references = Map.copyOf(references);
    }

    /** The same operation by a caller who hands the query's {@code tag} on to plug-ins and webhooks. */
    public Call tagged() {
        Optional<String> tag = Optional.of(query)
                .filter(text -> text.contains("tag="))
                .flatMap(_ -> options().get("tag"));
        Caller tagged = tag.map(text -> caller.with("tag", text)).orElse(caller);
        return new Call(method, path, query, headers, body, tagged, references, root);
    }

    /** The same operation on another path. */
    Call at(String other) {
        return new Call(method, other, query, headers, body, caller, references, root);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** Whether {@code Prefer} names this preference. */
    public boolean prefers(String preference) {
        return preference(preference).isPresent();
    }

    /** The value of a preference, without quotes; empty text for one that has no value. */
    public Optional<String> preference(String name) {
        for (String part : header("prefer").orElse("").split("[,;]")) {
            String[] pair = part.strip().split("=", 2);
            if (pair[0].equals(name)) {
                return Optional.of(pair.length == 2 ? pair[1].replace("\"", "") : "");
            }
        }
        return Optional.empty();
    }

    /** Whether the answer shall contain the row. */
    public boolean wantsRepresentation() {
        return preference("return").equals(Optional.of("representation"));
    }

    /** Whether the answer shall carry labels and names beside the values. */
    public boolean wantsAnnotations() {
        return prefers("odata.include-annotations");
    }

    public Options options() {
        return Options.parse(query);
    }

    /** The body as a JSON object. */
    public JsonNode json() {
        String type = header("content-type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new Refusal(415, "0x80060888", "A request body must have the Content-Type application/json.");
        }
        return object(body);
    }

    /** The body as a JSON object, or an empty one if there is none. */
    public JsonNode optionalJson() {
        return body.isBlank() ? JSON.createObjectNode() : json();
    }

    private static JsonNode object(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (!json.isObject()) {
                throw Refusal.payload("a JSON object was expected");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw Refusal.payload(e.getOriginalMessage());
        }
    }
}
