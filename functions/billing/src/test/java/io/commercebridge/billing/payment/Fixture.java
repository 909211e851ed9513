package io.commercebridge.billing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.remote.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** An item as a webhook tells it, changed as a test wants it. */
record Fixture(String name, ObjectNode json) {
    static final Instant TOLD = Instant.parse("2026-04-01T10:00:00Z");

    static Fixture of(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            String text = new String(requireNonNull(file, name).readAllBytes(), UTF_8);
            return new Fixture(name, (ObjectNode) WireJson.parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fixture with(Consumer<ObjectNode> change) {
        change.accept(json);
        return this;
    }

    ObjectNode at(String pointer) {
        return (ObjectNode) json.at(pointer);
    }

    CommerceItem item() {
        return new CommerceItem(name, json);
    }

    BridgeEvent event() {
        return new BridgeEvent(
                "event",
                "/sap-commerce/shop",
                "sap.cx.commerce.BridgePayment.Created.v1",
                json.path("integrationKey").asText(),
                TOLD,
                Optional.empty(),
                false,
                json.toString());
    }
}
