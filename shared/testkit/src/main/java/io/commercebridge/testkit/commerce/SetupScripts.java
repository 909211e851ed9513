package io.commercebridge.testkit.commerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** Imports the ImpEx scripts that go into the real shop, in the order that {@code import-order.txt} gives. */
final class SetupScripts {
    private static final String FOLDER = "/bridge/commerce/";

    private SetupScripts() {}

    static Map<String, String> properties(Options options) {
        Options.WebhookTarget target = options.webhook()
                .orElseGet(() -> new Options.WebhookTarget(
                        URI.create("http://127.0.0.1:9/webhooks/commerce"), "sap", "sap-secret"));
        return Map.of(
                "bridge.webhook.url", target.url().toString(),
                "bridge.webhook.user", target.user(),
                "bridge.webhook.password", target.password());
    }

    static void importAll(IntegrationSetup setup, Options options) {
        text("import-order.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(name -> setup.load(name, text(name)));
        options.scripts().forEach(script -> setup.load(script.name(), script.text()));
    }

    private static String text(String name) {
        try (InputStream in = SetupScripts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
