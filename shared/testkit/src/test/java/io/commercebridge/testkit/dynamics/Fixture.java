package io.commercebridge.testkit.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** A simulator with a sales org, a clock to turn, and an HTTP client that is signed in. */
public final class Fixture implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final UUID ORDER = UUID.fromString("0de40000-0000-4000-8000-000000000001");

    /** A clock that stands still until it is turned. */
    public static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T09:30:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    public final TurnedClock clock = new TurnedClock();
    public final DynamicsSimulator dynamics;
    public final SalesOrg org;
    public final UUID account;
    public final UUID product;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token;

    public Fixture() {
        this(Options.defaults());
    }

    public Fixture(Options options) {
        dynamics = DynamicsSimulator.start(options.withClock(clock));
        org = SalesOrg.seed(dynamics);
        account = org.account("C-4711", "Lindqvist Tooling AB");
        product = org.product("DRL-18", "Cordless drill 18 V");
        org.price(product, "USD", "129.00");
        token = signIn();
    }

    String signIn() {
        String form = form(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "bridge",
                "client_secret",
                "bridge-secret",
                "scope",
                dynamics.url() + "/.default"));
        token = json(token(form, "application/x-www-form-urlencoded"))
                .path("access_token")
                .asText();
        return token;
    }

    HttpResponse<String> token(String body, String contentType) {
        return exchange(HttpRequest.newBuilder(dynamics.tokenUrl())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    /** Headers are given as name, value, name, value. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.ofString(body))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Accept", "application/json");
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request.build());
    }

    private URI uri(String path) {
        return path.startsWith("http")
                ? URI.create(path)
                : URI.create(dynamics.url() + "/api/data/v9.2/" + path.replace(" ", "%20"));
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** The header columns of a valid order in US dollars, without the closing brace. */
    String order(String more) {
        return """
                {"name":"Order of the day",
                 "customerid_account@odata.bind":"/accounts(accountnumber='C-4711')",
                 "pricelevelid@odata.bind":"/pricelevels(%s)",
                 "transactioncurrencyid@odata.bind":"/transactioncurrencies(%s)"%s}""".formatted(org.priceList("USD"), org.currency("USD"), more);
    }

    /** A line of the given quantity at the list price. */
    String line(String quantity) {
        return """
                {"productid@odata.bind":"/products(productnumber='DRL-18')","uomid@odata.bind":"/uoms(%s)","quantity":%s}""".formatted(org.pieces(), quantity);
    }

    /** Creates the order {@link #ORDER} with one line of two drills. */
    public void createOrder() {
        HttpResponse<String> created = patch(
                "salesorders(" + ORDER + ")",
                order(",\"ordernumber\":\"00001000\",\"order_details\":[" + line("2") + "]"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(204);
    }

    public static void assertRefused(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("error").path("code").asText())
                .as(response.body())
                .isEqualTo(code);
    }

    @Override
    public void close() {
        dynamics.close();
        http.shutdownNow();
    }
}
