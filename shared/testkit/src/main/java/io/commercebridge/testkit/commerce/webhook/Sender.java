package io.commercebridge.testkit.commerce.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt within the time limit, which covers connection and answer together. */
final class Sender implements AutoCloseable {
    private final HttpClient http;
    private final Duration timeout;

    Sender(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    Delivery send(WebhookRequest request, int attempt) {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(request.url()).POST(HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(post::header);
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(post.build(), HttpResponse.BodyHandlers.ofString());
        try {
            int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Delivery(request, attempt, status, "");
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Delivery(request, attempt, 0, "Request timed out after " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Delivery(request, attempt, 0, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(request, attempt, 0, "interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
