package io.commercebridge.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.local.function.FunctionFailure;
import io.commercebridge.local.function.FunctionFailure.Kind;
import io.commercebridge.local.function.LambdaFunction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);

    private final Front front = Front.start(0, CLOCK);
    private final HttpClient http = HttpClient.newHttpClient();
    private JsonNode event = new ObjectMapper().nullNode();

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void sendsARequestAsAnEventOfPayloadFormatTwo() throws Exception {
        answer("{\"statusCode\":202,\"headers\":{\"x-id\":\"7\"},\"body\":\"taken\"}");

        HttpResponse<String> response = send(
                "/webhooks/commerce?a=1&a=2&b=x%20y",
                request -> request.header("X-Several", "one")
                        .header("X-Several", "two")
                        .header("Cookie", "c=1; d=2")
                        .POST(BodyPublishers.ofString("{\"ü\":1}")));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("taken");
        assertThat(response.headers().firstValue("x-id")).hasValue("7");
        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("POST /webhooks/commerce");
        assertThat(event.path("rawPath").asText()).isEqualTo("/webhooks/commerce");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=x%20y");
        assertThat(event.path("queryStringParameters")).isEqualTo(json("{'a':'1,2','b':'x y'}"));
        assertThat(event.path("headers").path("x-several").asText()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("cookies")).isEqualTo(json("['c=1','d=2']"));
        assertThat(event.path("body").asText()).isEqualTo("{\"ü\":1}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        JsonNode context = event.path("requestContext");
        assertThat(context.path("http").path("method").asText()).isEqualTo("POST");
        assertThat(context.path("http").path("path").asText()).isEqualTo("/webhooks/commerce");
        assertThat(context.path("time").asText()).isEqualTo("01/Mar/2026:10:15:30 +0000");
        assertThat(context.path("stage").asText()).isEqualTo("$default");
    }

    @Test
    void carriesBytesThatAreNoTextInBase64BothWays() throws Exception {
        answer("{\"statusCode\":200,\"body\":\"/w==\",\"isBase64Encoded\":true}");

        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(url("/webhooks/commerce"))
                        .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xC3, (byte) 0x28}))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("wyg=");
        assertThat(response.body()).containsExactly(0xFF);
    }

    @Test
    void answersForAFunctionThatDoesNot() throws Exception {
        route(_ -> {
            throw new FunctionFailure(Kind.TIMEOUT, "slow");
        });
        assertThat(post("/webhooks/commerce").statusCode()).isEqualTo(503);

        route(_ -> {
            throw new FunctionFailure(Kind.ERROR, "broken");
        });
        assertThat(post("/webhooks/commerce").statusCode()).isEqualTo(500);
        assertThat(post("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void letsTenMegabytesThroughAndNoMore() throws Exception {
        answer("{\"statusCode\":202}");

        assertThat(send("/webhooks/commerce", body(Front.LARGEST_BODY)).statusCode())
                .isEqualTo(202);
        assertThat(send("/webhooks/commerce", body(Front.LARGEST_BODY + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void invokesAFunctionDirectlyWithTheBodyAsItsEvent() throws Exception {
        front.invoke("POST /operations", function(event -> ("got " + event).getBytes(UTF_8)));

        assertThat(post("/operations").body()).isEqualTo("got body");
    }

    private static UnaryOperator<HttpRequest.Builder> body(int size) {
        return request -> request.POST(BodyPublishers.ofByteArray(new byte[size]));
    }

    private void answer(String answer) {
        route(_ -> answer.getBytes(UTF_8));
    }

    private void route(Answer answer) {
        front.route(List.of("POST /webhooks/commerce"), function(received -> {
            event = json(received);
            return answer.to(received);
        }));
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(path, request -> request.POST(BodyPublishers.ofString("body")));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with) throws Exception {
        return http.send(with.apply(HttpRequest.newBuilder(url(path))).build(), BodyHandlers.ofString());
    }

    private URI url(String path) {
        return URI.create(front.url() + path);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper()
                    .readTree(text.startsWith("{'") || text.startsWith("['") ? text.replace('\'', '"') : text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private interface Answer {
        byte[] to(String event);
    }

    private static LambdaFunction function(Answer answer) {
        return new LambdaFunction() {
            @Override
            public byte[] invoke(byte[] event) {
                return answer.to(new String(event, UTF_8));
            }

            @Override
            public void close() {}
        };
    }
}
