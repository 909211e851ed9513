package io.commercebridge.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The main class of a forked function: what Lambda's managed Java runtime does, without its native library, which exists for
 * Linux only. Arguments: the function's name and the folder of its unpacked zip.
 */
public final class RuntimeClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String name;

    private RuntimeClient(String address, String name) {
        base = "http://" + address + RuntimeApi.BASE;
        this.name = name;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String address = requireNonNull(System.getenv("AWS_LAMBDA_RUNTIME_API"), "AWS_LAMBDA_RUNTIME_API");
        new RuntimeClient(address, args[0]).run(Path.of(args[1]));
    }

    private void run(Path unpacked) throws IOException, InterruptedException {
        try (Handler handler = Handler.start(name, unpacked)) {
            while (true) {
                answer(handler);
            }
        } catch (FunctionFailure failure) {
            post("init/error", String.valueOf(failure.getMessage()).getBytes(UTF_8));
            throw failure;
        }
    }

    private void answer(Handler handler) throws IOException, InterruptedException {
        HttpResponse<byte[]> event = http.send(
                HttpRequest.newBuilder(URI.create(base + "invocation/next")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String id = event.headers().firstValue("lambda-runtime-aws-request-id").orElseThrow();
        long deadline =
                event.headers().firstValueAsLong("lambda-runtime-deadline-ms").orElseThrow();
        try {
            post("invocation/" + id + "/response", handler.invoke(event.body(), Instant.ofEpochMilli(deadline)));
        } catch (FunctionFailure failure) {
            post(
                    "invocation/" + id + "/error",
                    String.valueOf(failure.getMessage()).getBytes(UTF_8));
        }
    }

    private void post(String path, byte[] body) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
