package io.commercebridge.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes a request as the event that an HTTP API sends to its Lambda integration, payload format 2.0: header names in lower
 * case, repeated headers and parameters joined by commas, cookies apart, a body that is not text in Base64.
 */
final class ApiGatewayEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private final Clock clock;

    ApiGatewayEvent(Clock clock) {
        this.clock = clock;
    }

    byte[] write(Request request) {
        Map<String, String> headers = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String cookies = headers.remove("cookie");
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", request.route());
        event.put("rawPath", request.path());
        event.put("rawQueryString", request.query());
        if (cookies != null) {
            for (String cookie : cookies.split("; *", -1)) {
                event.withArray("cookies").add(cookie);
            }
        }
        ObjectNode written = event.putObject("headers");
        headers.forEach(written::put);
        parameters(event, request.query());
        event.set("requestContext", context(request, headers));
        body(event, request.body());
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private ObjectNode context(Request request, Map<String, String> headers) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("domainName", headers.getOrDefault("host", "localhost"));
        context.put("domainPrefix", "local");
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", request.route());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toInstant().toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", request.sourceIp())
                .put("userAgent", headers.getOrDefault("user-agent", ""));
        return context;
    }

    private static void parameters(ObjectNode event, String query) {
        if (query.isEmpty()) {
            return;
        }
        Map<String, String> joined = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            String value = sides.length == 2 ? URLDecoder.decode(sides[1], UTF_8) : "";
            joined.merge(URLDecoder.decode(sides[0], UTF_8), value, (first, next) -> first + "," + next);
        }
        ObjectNode written = event.putObject("queryStringParameters");
        joined.forEach(written::put);
    }

    private static void body(ObjectNode event, byte[] body) {
        Optional<String> text = text(body);
        event.put("isBase64Encoded", text.isEmpty());
        if (text.isEmpty()) {
            event.put("body", body);
        } else if (body.length > 0) {
            event.put("body", text.get());
        }
    }

    /** Bytes that are no UTF-8 must arrive as they are: the function decides what to do about them. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
