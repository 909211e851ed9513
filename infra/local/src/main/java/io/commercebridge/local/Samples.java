package io.commercebridge.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A line per route that can be pasted into a shell as it is; bodies are webhooks that were sent in this run. */
record Samples(LocalBridge bridge, Path folder, PrintStream out) {
    private static final String MILESTONE =
            "{\"type\":\"fulfilment.milestone\",\"subject\":\"00001000\",\"shipment\":\"SH-1\",\"milestone\":\"picked\","
                    + "\"occurredAt\":\"2026-03-01T10:00:00Z\",\"lines\":[{\"entryNumber\":0,\"quantity\":1}]}";

    void tell() {
        URI front = bridge.front().url();
        out.printf("%nTry it:%n");
        line("curl -i %s/health".formatted(front));
        bridge.systems().commerce().webhooks().deliveries().stream()
                .map(delivery -> delivery.request())
                .filter(webhook -> webhook.header("ce-type").orElse("").contains(".BridgeOrder."))
                .findFirst()
                .ifPresent(webhook -> commerce(front, webhook));
        bridge.systems().dynamics().webhooks().deliveries().stream()
                .map(delivery -> delivery.webhook())
                .filter(webhook -> webhook.step().table().equals("salesorder"))
                .filter(webhook -> webhook.text().contains("\"MessageName\":\"Update\""))
                .findFirst()
                .ifPresent(webhook -> dynamics(front, webhook));
        plugin(front);
        line("curl -s %s/operations -d '{\"action\":\"explain\",\"key\":\"00001000\"}'".formatted(front));
        line("curl -s %s/operations -d '{\"action\":\"explain\",\"key\":\"K-2001\"}'".formatted(front));
        line("curl -s %s/operations -d '{\"action\":\"parked\",\"flow\":\"orders\"}'".formatted(front));
        line("curl -i %s/admin/faults -d '{\"method\":\"PATCH\",\"path\":\"Orders\",\"status\":503}'"
                .formatted(bridge.systems().commerce().url()));
    }

    private void commerce(URI front, WebhookRequest webhook) {
        line("curl -i %s/webhooks/commerce -u %s:%s %s --data-binary @%s"
                .formatted(
                        front,
                        Systems.WEBHOOK_USER,
                        Systems.WEBHOOK_PASSWORD,
                        headers(webhook.headers(), List.of("ce-", "content-type")),
                        save("order.json", webhook.body())));
    }

    private void dynamics(URI front, Webhook webhook) {
        line("curl -i %s/webhooks/dynamics -H 'x-bridge-key: %s' %s --data-binary @%s"
                .formatted(
                        front,
                        Systems.WEBHOOK_KEY,
                        headers(webhook.headers(), List.of("x-ms-", "content-type")),
                        save("salesorder.json", webhook.text())));
    }

    /** Signs in the shell, because a signature is good for five minutes only. */
    private void plugin(URI front) {
        line("body='" + MILESTONE + "'; now=$(date +%s)");
        line("signature=$(printf '%s' \"msg_1.$now.$body\" | openssl dgst -sha256 -hmac " + Systems.PLUGIN_KEY
                + " -binary | base64)");
        line("curl -i " + front + "/webhooks/plugin -H 'webhook-id: msg_1' -H \"webhook-timestamp: $now\""
                + " -H \"webhook-signature: v1,$signature\" -d \"$body\"");
    }

    private static String headers(Map<String, String> all, List<String> prefixes) {
        return all.entrySet().stream()
                .filter(header -> prefixes.stream()
                        .anyMatch(prefix ->
                                header.getKey().toLowerCase(Locale.ROOT).startsWith(prefix)))
                .map(header -> "-H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining(" "));
    }

    private Path save(String name, String body) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, body.getBytes(UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private void line(String line) {
        out.println("  " + line);
    }
}
