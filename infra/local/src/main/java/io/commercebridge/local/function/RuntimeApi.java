package io.commercebridge.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The Lambda runtime API (2018-06-01) for one function's process, on a loopback port: it fetches the next event and posts
 * its answer or its failure.
 */
final class RuntimeApi implements AutoCloseable {
    static final String BASE = "/2018-06-01/runtime/";

    private record Invocation(String id, byte[] event, Instant deadline, CompletableFuture<byte[]> answer) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private RuntimeApi(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext(BASE, this::serve);
    }

    static RuntimeApi start() {
        try {
            RuntimeApi api =
                    new RuntimeApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16));
            api.server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback interface", e);
        }
    }

    /** The value of AWS_LAMBDA_RUNTIME_API. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done when the process asks for its first event; failed if it reports that it cannot start. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    CompletableFuture<byte[]> invoke(byte[] event, Duration timeLimit) {
        Invocation invocation = new Invocation(
                UUID.randomUUID().toString(), event, Instant.now().plus(timeLimit), new CompletableFuture<>());
        waiting.add(invocation);
        return invocation.answer();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            String[] path =
                    http.getRequestURI().getPath().substring(BASE.length()).split("/", -1);
            byte[] body = http.getRequestBody().readAllBytes();
            switch (path[path.length - 1]) {
                case "next" -> next(http);
                case "response" -> end(http, path[1], answer -> answer.complete(body));
                case "error" -> {
                    FunctionFailure failure = failure(path[0], body);
                    ready.completeExceptionally(failure);
                    end(http, path[1], answer -> answer.completeExceptionally(failure));
                }
                default -> http.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange http) throws IOException, InterruptedException {
        ready.complete(null);
        Invocation invocation = waiting.take();
        running.put(invocation.id(), invocation);
        http.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", invocation.id());
        http.getResponseHeaders()
                .set(
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(invocation.deadline().toEpochMilli()));
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, invocation.event().length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(invocation.event());
        }
    }

    private void end(HttpExchange http, String id, Consumer<CompletableFuture<byte[]>> ending) throws IOException {
        Invocation invocation = running.remove(id);
        if (invocation != null) {
            ending.accept(invocation.answer());
        }
        http.sendResponseHeaders(202, -1);
    }

    private static FunctionFailure failure(String stage, byte[] body) {
        FunctionFailure.Kind kind = stage.equals("init") ? FunctionFailure.Kind.CRASH : FunctionFailure.Kind.ERROR;
        return new FunctionFailure(kind, new String(body, UTF_8));
    }
}
