package io.commercebridge.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Fault.Action;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {
    private static final EntitySet PRODUCTS = new EntitySet("InboundProduct", "Products");

    private final TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"d\":{\"code\":\"A\"}}"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void i8FetchesOneTokenForManyCallers() throws Exception {
        world.fault("/token", 1, new Action.Delay(Duration.ofMillis(200)));
        CommerceClient client = world.commerce();

        together(30, () -> read(client));

        assertThat(world.tokenRequests()).hasSize(1);
        assertThat(world.requests()).hasSize(30).allMatch(request -> authorized(request, "token-1"));
    }

    @Test
    void sendsTheCredentialsAsAForm() {
        read(world.commerce());
        world.dynamics().query("accounts", "", 1);

        List<Exchange> requests = world.tokenRequests();
        assertThat(requests.getFirst().path()).isEqualTo("/authorizationserver/oauth/token");
        assertThat(requests.getFirst().headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
        assertThat(requests.getFirst().text())
                .isEqualTo("grant_type=client_credentials&client_id=bridge&client_secret=" + TestWorld.SECRET);
        assertThat(requests.getLast().text())
                .endsWith("&scope=http%3A%2F%2F127.0.0.1%3A"
                        + world.server().url().getPort() + "%2F.default");
    }

    @Test
    void i8RefreshesTheTokenOnceAfterA401AndRepeatsTheRequest() {
        CommerceClient client = world.commerce();
        read(client);
        world.fault("Products", 1, new Action.Answer(401, Map.of(), ""));

        read(client);
        read(client);

        assertThat(world.tokenRequests()).hasSize(2);
        assertThat(world.requests())
                .extracting(request -> request.headers().get("authorization"))
                .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void i8DoesNotLoopWhenTheNewTokenIsRefusedToo() {
        world.fault("Products", 9, new Action.Answer(401, Map.of(), ""));

        RemoteException failure = failure(() -> read(world.commerce()));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure.answer().status()).isEqualTo(401);
        assertThat(failure.remedy()).contains("client id and secret");
        assertThat(world.requests()).hasSize(2);
        assertThat(world.tokenRequests()).hasSize(2);
    }

    @Test
    void i8ATokenRevokedWhileManyCallersUseItCostsOneRefresh() throws Exception {
        AtomicBoolean revoked = new AtomicBoolean();
        TestWorld strict = new TestWorld(request ->
                revoked.get() && authorized(request, "token-1") ? Reply.empty(401) : Reply.json(200, "{\"d\":{}}"));
        try (strict) {
            CommerceClient client = strict.commerce();
            read(client);
            revoked.set(true);

            together(8, () -> read(client));

            assertThat(strict.tokenRequests()).hasSize(2);
        }
    }

    @Test
    void i1ATokenEndpointThatIsDownIsAPassingFailure() {
        world.fault("/token", 99, new Action.Answer(503, Map.of(), ""));

        RemoteException failure = failure(() -> read(world.commerce()));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure).hasMessageContaining("SAP Commerce token service answered 503");
        assertThat(world.tokenRequests()).hasSize(4);
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i1WrongCredentialsDoNotParkTheEventAndAreNotTriedAgainHere() {
        String body = "{\"error\":\"invalid_client\",\"error_description\":\"Bad client credentials\"}";
        world.fault("/token", 99, new Action.Answer(401, Map.of("Content-Type", "application/json"), body));

        RemoteException failure = failure(() -> read(world.commerce()));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure.answer().code()).isEqualTo("invalid_client");
        assertThat(failure.toString() + failure.remedy()).doesNotContain(TestWorld.SECRET);
        assertThat(world.tokenRequests()).hasSize(1);
    }

    @Test
    void i8RefreshesTheTokenAMinuteBeforeItExpires() {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
        CommerceClient client = world.commerce(clock);
        read(client);
        clock.advance(Duration.ofSeconds(3539));
        read(client);
        assertThat(world.tokenRequests()).hasSize(1);
        clock.advance(Duration.ofSeconds(2));

        read(client);

        assertThat(world.tokenRequests()).hasSize(2);
    }

    @Test
    void i8NeverHasMoreRequestsUnderWayThanItMay() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TestWorld busy = new TestWorld(_ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            running.decrementAndGet();
            return Reply.json(200, "{\"d\":{}}");
        });
        try (busy) {
            CommerceClient client =
                    busy.with("max-concurrent", "3").with("total-timeout", "5s").commerce();

            together(20, () -> read(client));
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void i7ATokenIsNeverPrinted() {
        assertThat(new Token("token-1", Instant.EPOCH, Instant.EPOCH).toString())
                .doesNotContain("token-1");
    }

    private static void read(CommerceClient client) {
        client.read(PRODUCTS.item(IntegrationKey.of("A")), "");
    }

    private static boolean authorized(Exchange request, String token) {
        return request.header("authorization")
                .filter(("Bearer " + token)::equals)
                .isPresent();
    }

    /** Runs the work this many times at once; all start when all are ready. */
    private static void together(int times, Runnable work) throws InterruptedException, ExecutionException {
        Semaphore start = new Semaphore(0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(threads.submit(() -> {
                    start.acquireUninterruptibly();
                    work.run();
                }));
            }
            start.release(times);
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static RemoteException failure(Runnable call) {
        return catchThrowableOfType(RemoteException.class, call::run);
    }
}
