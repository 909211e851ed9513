package io.commercebridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Bodies as the senders write them. */
final class Fixture {
    static final String ORDER_CREATED = read("order-created");
    static final String APIGATEWAY_REQUEST = read("apigateway-request");
    static final String SALESORDER_SUBMITTED = read("salesorder-submitted");
    static final String SALESORDER_TRUNCATED = read("salesorder-truncated");

    private Fixture() {}

    private static String read(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
