package io.commercebridge.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.RowPath;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.Deadline;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Fault.Action;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoteFaultsTest {
    private static final UUID ID = UUID.fromString("5a8c1fd0-2c52-5a1e-9a0d-2f6c3f7f9b11");

    private final AtomicInteger applied = new AtomicInteger();
    private final TestWorld world = new TestWorld(_ -> {
        applied.incrementAndGet();
        return Reply.empty(204);
    });

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void i8ObeysRetryAfterInSeconds() {
        world.with("total-timeout", "3s").fault("orders", 1, answer(429, Map.of("Retry-After", "1"), tooMany()));

        Duration took = timed(() -> upsert(world.dynamics()));

        assertThat(took).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void i8ObeysRetryAfterAsADate() {
        Instant until = Instant.now().plusMillis(1900);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        world.with("total-timeout", "5s").fault("orders", 1, answer(429, Map.of("Retry-After", date), tooMany()));

        upsert(world.dynamics());

        // An HTTP date has whole seconds only.
        assertThat(Instant.now()).isAfterOrEqualTo(until.minusSeconds(1));
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void i8HandsBackAtOnceWhenRetryAfterIsLongerThanTheInvocationLives() {
        world.with("total-timeout", "60s").fault("orders", 9, answer(429, Map.of("Retry-After", "20"), tooMany()));
        DynamicsClient client = world.dynamics();

        RemoteException failure = failure(() -> Deadline.within(Instant.now().plusSeconds(3), () -> {
            upsert(client);
            return "";
        }));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure.answer().retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(failure.answer().code()).isEqualTo("0x80072322");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void i8RidesOutABadGatewayWithAWebPage() {
        world.fault("orders", 2, answer(502, Map.of("Content-Type", "text/html"), "<html>Bad gateway</html>"));

        upsert(world.dynamics());

        assertThat(world.requests()).hasSize(3);
        assertThat(applied).hasValue(1);
    }

    @Test
    void i8StopsAfterItsTries() {
        world.fault("orders", 9, answer(503, Map.of("Content-Type", "text/html"), "<html>" + "x".repeat(9000)));

        RemoteException failure = failure(() -> upsert(world.dynamics()));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure.answer().status()).isEqualTo(503);
        assertThat(failure.answer().message()).startsWith("text/html: xxx").hasSizeLessThanOrEqualTo(120);
        assertThat(world.requests()).hasSize(4);
    }

    @Test
    void i8GivesUpOnAServerThatDoesNotListen() {
        DynamicsClient client = world.dynamics();
        upsert(client);
        world.close();

        RemoteException failure = failure(() -> upsert(client));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure.answer().status()).isZero();
        assertThat(failure).hasMessageStartingWith("Dynamics answered 0: no connection");
    }

    @Test
    void i2RepeatsAWriteWhoseAnswerWasLostAfterItTookEffect() {
        world.fault("orders", 1, new Action.ApplyThenDrop());

        upsert(world.dynamics());

        assertThat(applied).hasValue(2);
        assertThat(world.requests()).extracting(Exchange::target).hasSize(2).containsOnly(target());
        assertThat(world.requests()).extracting(Exchange::text).containsOnly("{\"name\":\"A\"}");
    }

    @Test
    void i2RepeatsAWriteWhoseAnswerCameTooLate() {
        world.fault("orders", 1, new Action.Delay(Duration.ofMillis(700)));

        upsert(world.dynamics());

        await().untilAsserted(() -> assertThat(world.requests()).hasSize(2));
        assertThat(world.requests()).extracting(Exchange::target).containsOnly(target());
        assertThat(applied).hasValue(2);
    }

    @Test
    void i8CutsAnAnswerThatDripsForever() {
        TestWorld drip = new TestWorld(_ -> Reply.json(200, "{\"name\":\"" + "x".repeat(500) + "\"}"));
        try (drip) {
            drip.with("retries", "0").fault("orders", 9, new Action.Drip(Duration.ofMillis(100)));
            DynamicsClient client = drip.dynamics();

            Duration took = timed(() -> assertThat(failure(() -> client.read(RowPath.byId("salesorders", ID), "")))
                    .hasMessageContaining("no complete answer within 800 ms"));

            assertThat(took).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void i8NeverWaitsBeyondTheDeadlineOfTheInvocation() {
        world.with("total-timeout", "60s").with("read-timeout", "60s");
        world.fault("orders", 9, new Action.Delay(Duration.ofSeconds(4)));
        DynamicsClient client = world.dynamics();

        Duration took = timed(() -> failure(() -> Deadline.within(Instant.now().plusMillis(600), () -> {
            upsert(client);
            return "";
        })));

        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void i8BeginsNothingWhenTheInvocationHasNoTimeLeft() {
        DynamicsClient client = world.dynamics();

        RemoteException failure = failure(() -> Deadline.within(Instant.now().minusMillis(1), () -> {
            upsert(client);
            return "";
        }));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(world.server().journal().entries()).isEmpty();
    }

    @Test
    void i8RefusesAnAnswerThatIsTooLarge() {
        TestWorld large = new TestWorld(_ -> Reply.json(200, "{\"name\":\"" + "x".repeat(300_000) + "\"}"));
        try (large) {
            large.with("max-answer-bytes", "100000").with("retries", "0");

            assertThat(failure(() -> large.dynamics().read(RowPath.byId("salesorders", ID), "")))
                    .hasMessageContaining("larger than 100000 bytes");
        }
    }

    @Test
    void i8DoesNotCallASystemThatKeepsFailing() {
        world.with("retries", "0").with("circuit-delay", "300ms").fault("orders", 20, answer(503, Map.of(), ""));
        DynamicsClient client = world.dynamics();
        for (int i = 0; i < 20; i++) {
            failure(() -> upsert(client));
        }

        assertThat(failure(() -> upsert(client))).hasMessageContaining("not called");
        assertThat(world.requests()).hasSize(20);
        await().ignoreExceptions().untilAsserted(() -> upsert(client));
    }

    private static void upsert(DynamicsClient client) {
        ObjectNode columns = JsonNodeFactory.instance.objectNode().put("name", "A");
        client.send(Operation.upsert(RowPath.byId("salesorders", ID), columns), "bridge:event-1");
    }

    private static String target() {
        return "/api/data/v9.2/salesorders(" + ID + ")?tag=bridge%3Aevent-1";
    }

    private static String tooMany() {
        return "{\"error\":{\"code\":\"0x80072322\",\"message\":\"Too many requests\"}}";
    }

    private static Action answer(int status, Map<String, String> headers, String body) {
        return new Action.Answer(status, headers, body);
    }

    private static RemoteException failure(Runnable call) {
        return catchThrowableOfType(RemoteException.class, call::run);
    }

    private static Duration timed(Runnable call) {
        Instant start = Instant.now();
        call.run();
        return Duration.between(start, Instant.now());
    }
}
