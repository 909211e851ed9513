package io.commercebridge.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.commercebridge.local.function.FunctionFailure;
import io.commercebridge.local.function.LambdaFunction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The HTTP API in front of the functions, on the loopback interface.
 *
 * <p>Routes are exact, as in the template. A function that fails is answered 500, one that does not answer in time 503,
 * with the gateway's own bodies.
 */
public final class Front implements AutoCloseable {
    /** What an HTTP API lets through: 10 MB. */
    static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ApiGatewayEvent events;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();

    @FunctionalInterface
    private interface Route {
        Response answer(Request request) throws IOException;
    }

    private Front(HttpServer server, Clock clock) {
        this.server = server;
        events = new ApiGatewayEvent(clock);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /** Starts without routes; port 0 takes a free one. */
    public static Front start(int port, Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            Front front = new Front(server, clock);
            server.start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sends the routes, for example {@code POST /webhooks/commerce}, to the function as API Gateway does. */
    public void route(List<String> keys, LambdaFunction function) {
        keys.forEach(key -> routes.put(key, request -> Response.parse(function.invoke(events.write(request)))));
    }

    /** Sends the route's body to the function as its event, and its answer back: a direct invocation, as the CLI does. */
    public void invoke(String key, LambdaFunction function) {
        routes.put(
                key,
                request ->
                        new Response(200, Map.of("content-type", "application/json"), function.invoke(request.body())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            Response response = answer(Request.of(http));
            response.headers().forEach(http.getResponseHeaders()::set);
            byte[] body = response.body();
            http.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = http.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    private Response answer(Request request) throws IOException {
        Route route = routes.get(request.route());
        if (route == null) {
            return Response.message(404, "Not Found");
        }
        if (request.body().length > LARGEST_BODY) {
            return Response.message(413, "Request Entity Too Large");
        }
        try {
            return route.answer(request);
        } catch (FunctionFailure failure) {
            return switch (failure.kind()) {
                case TIMEOUT -> Response.message(503, "Service Unavailable");
                case ERROR, CRASH -> Response.message(500, "Internal Server Error");
            };
        }
    }
}
