package io.commercebridge.testkit.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.commerce.webhook.Webhooks;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.io.IOException;

/**
 * The switches of webhooks for the local run.
 *
 * <p>{@code POST /admin/webhooks {"hold":true,"reorder":true,"drop":1,"duplicate":1}} sets what it names,
 * {@code GET} lists what is held back, {@code POST /admin/webhooks/flush} sends it.
 */
final class WebhookAdmin {
    static final String PATH = "/admin/webhooks";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Webhooks webhooks;

    WebhookAdmin(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    Reply handle(Exchange request) {
        if (request.method().equals("GET")) {
            return Reply.json(200, pending());
        }
        if (request.path().equals(PATH + "/flush")) {
            webhooks.flush();
            return Reply.empty(204);
        }
        try {
            set(JSON.readTree(request.body()));
            return Reply.empty(204);
        } catch (IOException e) {
            return Reply.of(400, "text/plain", "no JSON: " + e.getMessage());
        }
    }

    private void set(JsonNode switches) {
        if (switches.path("hold").asBoolean()) {
            webhooks.hold();
        }
        if (switches.has("reorder")) {
            webhooks.reorder(switches.path("reorder").asBoolean());
        }
        webhooks.dropNext(switches.path("drop").asInt());
        webhooks.duplicateNext(switches.path("duplicate").asInt());
    }

    private String pending() {
        ArrayNode all = JSON.createArrayNode();
        for (WebhookRequest held : webhooks.pending()) {
            ObjectNode one = all.addObject();
            ObjectNode headers = one.putObject("headers");
            held.headers().forEach(headers::put);
            one.put("body", held.body());
        }
        return all.toString();
    }
}
