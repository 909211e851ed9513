package io.commercebridge.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A real HTTP server on a loopback port around one handler, with a journal of every request and scripted faults.
 *
 * <p>{@code POST /admin/faults} arms a fault, {@code DELETE /admin/faults} disarms all, {@code GET /admin/journal} lists
 * the requests so far. Admin requests are not journalled.
 */
public final class SimulatorServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Exchange exchange);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Journal journal = new Journal();
    private final Faults faults = new Faults();
    private final Handler handler;

    private SimulatorServer(int port, Handler handler) throws IOException {
        this.handler = handler;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /** Starts on the given port of the loopback interface; 0 takes a free one. */
    public static SimulatorServer start(int port, Handler handler) {
        try {
            SimulatorServer started = new SimulatorServer(port, handler);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = read(http);
            if (exchange.path().startsWith("/admin/faults") || exchange.path().equals("/admin/journal")) {
                send(http, admin(exchange), Duration.ZERO);
                return;
            }
            serve(http, exchange, faults.take(exchange));
        }
    }

    private void serve(HttpExchange http, Exchange exchange, Optional<Fault.Action> fault) throws IOException {
        switch (fault.orElse(new Fault.Action.Delay(Duration.ZERO))) {
            case Fault.Action.Answer scripted -> answer(http, exchange, scripted.reply(), Duration.ZERO);
            case Fault.Action.Delay(Duration before) -> {
                LockSupport.parkNanos(before.toNanos());
                answer(http, exchange, handler.handle(exchange), Duration.ZERO);
            }
            case Fault.Action.Drop() -> journal.add(new Journal.Entry(exchange, 0, ""));
            case Fault.Action.ApplyThenDrop() -> {
                Reply unsent = handler.handle(exchange);
                journal.add(new Journal.Entry(exchange, 0, unsent.text()));
            }
            case Fault.Action.Drip(Duration perByte) -> answer(http, exchange, handler.handle(exchange), perByte);
        }
    }

    private void answer(HttpExchange http, Exchange exchange, Reply reply, Duration perByte) throws IOException {
        journal.add(new Journal.Entry(exchange, reply.status(), reply.text()));
        send(http, reply, perByte);
    }

    private static Exchange read(HttpExchange http) throws IOException {
        Map<String, String> headers = new HashMap<>();
        http.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        URI uri = http.getRequestURI();
        return new Exchange(
                http.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                http.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange http, Reply reply, Duration perByte) throws IOException {
        reply.headers().forEach(http.getResponseHeaders()::add);
        byte[] body = reply.body();
        http.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length == 0) {
            return;
        }
        try (OutputStream out = http.getResponseBody()) {
            if (perByte.isZero()) {
                out.write(body);
                return;
            }
            for (byte one : body) {
                out.write(one);
                out.flush();
                LockSupport.parkNanos(perByte.toNanos());
            }
        }
    }

    private Reply admin(Exchange exchange) throws IOException {
        return switch (exchange.method()) {
            case "POST" -> {
                JsonNode json = JSON.readTree(exchange.body());
                faults.arm(Faults.parse(json));
                yield Reply.empty(204);
            }
            case "DELETE" -> {
                faults.clear();
                yield Reply.empty(204);
            }
            default -> Reply.json(200, journalAsJson());
        };
    }

    private String journalAsJson() {
        ArrayNode all = JSON.createArrayNode();
        for (Journal.Entry entry : journal.entries()) {
            all.addObject()
                    .put("method", entry.request().method())
                    .put("target", entry.request().target())
                    .put("body", entry.request().text())
                    .put("status", entry.status())
                    .put("answer", entry.answer());
        }
        return all.toString();
    }
}
