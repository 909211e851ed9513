package io.commercebridge.testkit.commerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Objects;

/** Speaks HTTP to a simulator, the way a client of the Integration API does. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final URI root;

    public Api(CommerceSimulator simulator) {
        this.root = simulator.url();
    }

    /** Status and body of an answer. */
    public record Answer(int status, String text, String contentType) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        public JsonNode d() {
            return json().path("d");
        }

        public String error() {
            return json().at("/error/code").asText();
        }
    }

    public static Options options() {
        return Options.defaults().importing("test-objects.impex", resource("test-objects.impex"));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(text(body)));
    }

    public Answer patch(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").method("PATCH", text(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request with Basic credentials that accepts JSON. */
    public HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString("integration:integration-secret".getBytes(UTF_8));
        return bare("/odata2webservices/" + path)
                .header("Authorization", "Basic " + basic)
                .header("Accept", "application/json");
    }

    public HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    public static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("content-type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
