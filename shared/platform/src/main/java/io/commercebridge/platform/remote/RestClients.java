package io.commercebridge.platform.remote;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Builds REST clients that never follow a redirect, never throw for a status, and never take in more than they may. */
public final class RestClients {
    private RestClients() {}

    /** A client for the interface, whose methods must return {@code Uni<Response>}. */
    public static <T> T build(Class<T> api, URI base, RemoteConfig limits) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .connectTimeout(millis(limits.connectTimeout()), TimeUnit.MILLISECONDS)
                .readTimeout(millis(limits.readTimeout()), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .disableDefaultMapper(true)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, limits.maxConcurrent())
                .httpClientRequestCustomizer(request -> bound(request, limits.maxAnswerBytes()))
                .build(api);
    }

    /** Counts what arrives and resets the connection when it is too much; Quarkus collects the same bytes on its own. */
    private static void bound(HttpClientRequest request, long maxBytes) {
        request.response().onSuccess(response -> {
            AtomicLong received = new AtomicLong();
            response.handler(chunk -> {
                if (received.addAndGet(chunk.length()) > maxBytes) {
                    refuse(response, maxBytes);
                }
            });
        });
    }

    private static void refuse(HttpClientResponse response, long maxBytes) {
        response.request().reset(0, new IOException("the answer is larger than " + maxBytes + " bytes"));
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
