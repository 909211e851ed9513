package io.commercebridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.commercebridge.platform.security.StandardWebhooks;
import io.commercebridge.platform.security.StandardWebhooks.Signed;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds requests as API Gateway hands them over. */
final class TestingRequest {
    static final String PLUGIN_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";
    private boolean base64;

    private TestingRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static TestingRequest of(String method, String path) {
        return new TestingRequest(method, path);
    }

    /** A proven notification of SAP Commerce about an order. */
    static TestingRequest commerce(String body) {
        return of("POST", "/webhooks/commerce")
                .header("Authorization", basic("sap:current"))
                .header("ce-id", "4b7a3c52-0000-4000-8000-000000000001")
                .header("ce-type", "sap.cx.commerce.BridgeOrder.Created.v1")
                .header("ce-source", "/eu/sap.cx.commerce/shop-p1")
                .header("ce-subject", "00001000|null")
                .header("ce-specversion", "1.0")
                .body(body);
    }

    /** A proven notification of Dataverse. */
    static TestingRequest dynamics(String body) {
        return of("POST", "/webhooks/dynamics")
                .header("x-bridge-key", "key-current")
                .header("x-ms-dynamics-organization", "orghost.crm.dynamics.com")
                .body(body);
    }

    /** A proven notification of a plug-in, signed at the given time. */
    static TestingRequest plugin(String id, Instant at, String body) {
        Signed unsigned = new Signed(id, Long.toString(at.getEpochSecond()), "");
        return of("POST", "/webhooks/plugin")
                .header("webhook-id", id)
                .header("webhook-timestamp", unsigned.timestamp())
                .header("webhook-signature", StandardWebhooks.sign(PLUGIN_SECRET, unsigned, body.getBytes(UTF_8)))
                .body(body);
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    TestingRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    TestingRequest without(String name) {
        headers.remove(name);
        return this;
    }

    TestingRequest body(String text) {
        body = text;
        return this;
    }

    TestingRequest base64(byte[] bytes) {
        body = Base64.getEncoder().encodeToString(bytes);
        base64 = true;
        return this;
    }

    APIGatewayV2HTTPEvent event() {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(base64)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(method)
                                .withPath(path)
                                .build())
                        .build())
                .build();
    }
}
