package io.commercebridge.testkit.commerce.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The webhooks that a shop without a receiver has kept. */
public final class Told {
    private final CommerceSimulator shop;

    public Told(CommerceSimulator shop) {
        this.shop = shop;
    }

    public void forget() {
        shop.webhooks().discard();
    }

    public List<String> types() {
        return shop.pendingWebhooks().stream().map(Told::type).toList();
    }

    /** The bodies that concern one integration object, oldest first. */
    public List<JsonNode> all(String object) {
        return shop.pendingWebhooks().stream()
                .filter(request -> type(request).contains("." + object + "."))
                .map(Told::body)
                .toList();
    }

    /** The body of the one webhook there is, which is then forgotten. */
    public JsonNode only(String object, String word) {
        assertThat(types()).containsExactly("sap.cx.commerce." + object + "." + word + ".v1");
        JsonNode body = body(shop.pendingWebhooks().getFirst());
        forget();
        return body;
    }

    /** The body of the one webhook of this object; then all are forgotten, of other objects too. */
    public JsonNode one(String object, String word) {
        assertThat(types().stream().filter(type -> type.contains("." + object + ".")))
                .containsExactly("sap.cx.commerce." + object + "." + word + ".v1");
        JsonNode body = all(object).getFirst();
        forget();
        return body;
    }

    private static String type(WebhookRequest request) {
        return request.header("ce-type").orElse("-");
    }

    private static JsonNode body(WebhookRequest request) {
        try {
            return Api.JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
