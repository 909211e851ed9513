package io.commercebridge.testkit.dynamics.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Delivers one webhook: within the time-out, with one more attempt after 502, 503 or 504 and after nothing else. */
final class Sender implements AutoCloseable {
    private static final Set<Integer> RETRIED = Set.of(502, 503, 504);
    private static final int NO_ANSWER = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Duration timeout;

    Sender(Duration timeout) {
        this.timeout = timeout;
    }

    Delivery send(Webhook webhook, Target target) {
        List<Integer> statuses = new ArrayList<>();
        statuses.add(attempt(webhook, target));
        if (RETRIED.contains(statuses.getFirst())) {
            statuses.add(attempt(webhook, target));
        }
        return new Delivery(webhook, statuses);
    }

    private int attempt(Webhook webhook, Target target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url())
                .timeout(timeout)
                .method(webhook.method(), BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::header);
        target.headers().forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return NO_ANSWER;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
