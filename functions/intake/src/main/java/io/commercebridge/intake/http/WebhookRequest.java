package io.commercebridge.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, nothing of it believed yet.
 *
 * @param headers by lower-case name; the values of a repeated header are joined with a comma
 * @param body what was sent, base64 already undone
 */
public record WebhookRequest(String method, String path, Map<String, String> headers, byte[] body) {
    /** The largest body that is read, in bytes. */
    public static final int LARGEST_BODY = 1024 * 1024;

    /** All headers together, in characters; API Gateway stops at 10 KB itself. */
    public static final int LARGEST_HEADERS = 16 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public WebhookRequest {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** @throws Refusal if body or headers are over their limits or the body is not what it claims to be */
    public static WebhookRequest of(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPEvent.RequestContext context = event.getRequestContext();
        APIGatewayV2HTTPEvent.RequestContext.Http http = context == null ? null : context.getHttp();
        return new WebhookRequest(
                http == null || http.getMethod() == null ? "" : http.getMethod().toUpperCase(Locale.ROOT),
                Optional.ofNullable(event.getRawPath()).orElse(""),
                headers(event.getHeaders()),
                body(Optional.ofNullable(event.getBody()).orElse(""), event.getIsBase64Encoded()));
    }

    /** The header's value, without white space around it; empty if it is absent. The name is given in lower case. */
    public String header(String name) {
        return headers.getOrDefault(name, "").strip();
    }

    /** The header's value, if it is there and not blank. */
    public Optional<String> optionalHeader(String name) {
        return Optional.of(header(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The body as text. A byte order mark is taken off, because the senders do not repeat what is refused.
     *
     * @throws Refusal if the body is not UTF-8
     */
    public String text() {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw Refusal.malformed("the body is not UTF-8");
        }
    }

    private static Map<String, String> headers(Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>();
        int size = 0;
        for (Map.Entry<String, String> header :
                sent == null ? Map.<String, String>of().entrySet() : sent.entrySet()) {
            String value = header.getValue() == null ? "" : header.getValue();
            size += header.getKey().length() + value.length();
            headers.merge(header.getKey().toLowerCase(Locale.ROOT), value, (one, other) -> one + "," + other);
        }
        if (size > LARGEST_HEADERS) {
            throw Refusal.tooLarge("the headers are larger than " + LARGEST_HEADERS + " characters");
        }
        return headers;
    }

    private static byte[] body(String body, boolean base64) {
        // Checked before it is decoded, so that a large body is not copied first.
        long atLeast = base64 ? body.length() / 4L * 3 - 2 : body.length();
        byte[] bytes = atLeast > LARGEST_BODY ? new byte[0] : base64 ? undone(body) : bytes(body);
        if (atLeast > LARGEST_BODY || bytes.length > LARGEST_BODY) {
            throw Refusal.tooLarge("the body is larger than " + LARGEST_BODY + " bytes");
        }
        return bytes;
    }

    private static byte[] undone(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw Refusal.malformed("the body is not the base64 that it is marked as");
        }
    }

    private static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException _) {
            throw Refusal.malformed("the body is not UTF-8");
        }
    }
}
