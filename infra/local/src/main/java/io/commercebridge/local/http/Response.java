package io.commercebridge.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What is answered over HTTP. */
record Response(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Response {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** The gateway's own answer, in its words. */
    static Response message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }

    static Response json(int status, String body) {
        return new Response(status, Map.of("content-type", "application/json"), body.getBytes(UTF_8));
    }

    /** Reads a function's answer of payload format 2.0; one without a status code is the body itself. */
    static Response parse(byte[] answer) throws IOException {
        JsonNode json = JSON.readTree(answer);
        if (!json.path("statusCode").isInt()) {
            return new Response(200, Map.of("content-type", "application/json"), answer);
        }
        Map<String, String> headers = new TreeMap<>();
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode body = json.path("body");
        byte[] bytes = json.path("isBase64Encoded").asBoolean()
                ? body.binaryValue()
                : body.asText("").getBytes(UTF_8);
        return new Response(json.path("statusCode").asInt(), headers, bytes);
    }
}
