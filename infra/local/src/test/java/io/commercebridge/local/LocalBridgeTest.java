package io.commercebridge.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.local.function.ForkedFunction;
import io.commercebridge.local.function.FunctionZip;
import io.commercebridge.local.outcome.LogTap;
import io.commercebridge.local.play.Teller;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** With the zips that this very build made; a build of this module alone has none and skips. */
@EnabledIf("functionsAreBuilt")
class LocalBridgeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("commercebridge.root", ".")).toAbsolutePath();

    @TempDir
    Path folder;

    static boolean functionsAreBuilt() {
        List<String> built =
                FunctionZip.under(ROOT).stream().map(FunctionZip::name).toList();
        return built.containsAll(List.of(
                "billing",
                "cases",
                "catalogue",
                "customers",
                "fulfilment",
                "intake",
                "operations",
                "orders",
                "returns",
                "segments"));
    }

    @Test
    void carriesEveryStoryThroughTheRealFunctionsAndExplainsIt() throws Exception {
        List<String> problems = new CopyOnWriteArrayList<>();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path log = folder.resolve("functions.log");
        try (LogTap tap = LogTap.install(log);
                LocalBridge bridge = LocalBridge.start(new LocalBridge.Settings(ROOT, 0, problems::add))) {
            PrintStream out = new PrintStream(told, true, UTF_8);
            Teller teller = new Teller(tap.outcomes(), bridge::idle, out, Duration.ofSeconds(60));

            boolean asTold = Stories.of(bridge).stream().allMatch(teller::tell);

            assertThat(asTold).as(() -> told + "\n" + text(log)).isTrue();
            assertThat(problems).isEmpty();
            HttpResponse<String> explained =
                    post(bridge.front().url().resolve("/operations"), "{\"action\":\"explain\",\"key\":\"00001000\"}");
            assertThat(explained.statusCode()).isEqualTo(200);
            assertThat(explained.body()).contains("00001000", "delivered");
            HttpResponse<String> forged =
                    post(bridge.front().url().resolve("/webhooks/commerce"), "{\"code\":\"00001000\"}");
            assertThat(forged.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void survivesTheKillOfAFunctionsProcess() {
        FunctionZip orders = FunctionZip.under(ROOT).stream()
                .filter(zip -> zip.name().equals("orders"))
                .findFirst()
                .orElseThrow();
        byte[] empty = "{\"Records\":[]}".getBytes(UTF_8);
        try (ForkedFunction forked =
                ForkedFunction.start(orders, ForkedSettings.of(LocalCloud.shared()), Duration.ofSeconds(30))) {
            assertThat(new String(forked.invoke(empty), UTF_8)).contains("batchItemFailures");
            forked.kill();
            assertThat(forked.alive()).isFalse();
            forked.restart();
            assertThat(new String(forked.invoke(empty), UTF_8)).contains("batchItemFailures");
        }
    }

    private static HttpResponse<String> post(URI url, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
