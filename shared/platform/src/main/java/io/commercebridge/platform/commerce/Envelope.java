package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Takes OData v2 answers out of their {@code d}; see "JSON Verbose Format" at odata.org. */
final class Envelope {
    private Envelope() {}

    /** The one entity of an answer. */
    static JsonNode entity(JsonNode answer) {
        return answer.has("d") ? answer.path("d") : answer;
    }

    /** The entities of a page. */
    static List<JsonNode> rows(JsonNode answer) {
        JsonNode content = entity(answer);
        JsonNode results = content.isArray() ? content : content.path("results");
        List<JsonNode> rows = new ArrayList<>();
        results.forEach(rows::add);
        return rows;
    }

    /** Address of the next page, empty on the last one. */
    static String next(JsonNode answer) {
        return entity(answer).path("__next").asText();
    }
}
