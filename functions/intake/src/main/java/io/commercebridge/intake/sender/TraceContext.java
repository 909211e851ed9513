package io.commercebridge.intake.sender;

import io.commercebridge.intake.http.WebhookRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The W3C trace context of a request: the sender's, that of API Gateway, or a new one. */
final class TraceContext {
    private static final Pattern W3C = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern XRAY = Pattern.compile("Root=1-([0-9a-f]{8})-([0-9a-f]{24})");

    private TraceContext() {}

    static String of(WebhookRequest request) {
        String sent = request.header("traceparent");
        if (W3C.matcher(sent).matches()) {
            return sent;
        }
        Matcher xray = XRAY.matcher(request.header("x-amzn-trace-id"));
        return "00-" + (xray.find() ? xray.group(1) + xray.group(2) : random(16)) + "-" + random(8) + "-01";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        // Not a constant: a native image would freeze its seed.
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
