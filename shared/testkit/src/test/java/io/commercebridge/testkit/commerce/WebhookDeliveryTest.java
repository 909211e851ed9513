package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Delivery;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookDeliveryTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Runnable NOTHING = () -> {};
    private final SimulatorServer receiver = SimulatorServer.start(0, _ -> answer());
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);
    private CommerceSimulator shop = start(Duration.ofSeconds(5), Duration.ZERO);

    /** The first answer is a 503 when something is to happen before the repetition. */
    private Reply answer() {
        Runnable work = meanwhile.getAndSet(NOTHING);
        work.run();
        return Reply.empty(work == NOTHING ? 202 : 503);
    }

    private CommerceSimulator start(Duration timeout, Duration window) {
        return CommerceSimulator.start(Options.defaults()
                .sendingTo(receiver.url().resolve("/webhooks/commerce"), "sap", "s3cret")
                .withTiming(new Options.Timing(timeout, Duration.ofMillis(40), window)));
    }

    @BeforeEach
    void seed() {
        Orders.seed(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
        receiver.close();
    }

    private void restart(Duration timeout, Duration window) {
        shop.close();
        shop = start(timeout, window);
        Orders.seed(shop);
    }

    private List<Journal.Entry> received() {
        assertThat(shop.awaitIdle(LIMIT)).isTrue();
        return receiver.journal().entries();
    }

    private static String header(Journal.Entry entry, String name) {
        return entry.request().header(name).orElse("-");
    }

    private void answer(int status, int times) {
        receiver.faults().arm(Fault.of("POST", ".*", times, new Action.Answer(status, Map.of(), "no")));
    }

    @Test
    void postsToTheReceiverWithBasicCredentials() {
        shop.shop().placeOrder(Orders.draft(true));

        assertThat(received()).singleElement().satisfies(entry -> {
            assertThat(entry.request().method()).isEqualTo("POST");
            assertThat(entry.request().path()).isEqualTo("/webhooks/commerce");
            assertThat(header(entry, "authorization")).isEqualTo("Basic c2FwOnMzY3JldA==");
            assertThat(header(entry, "ce-subject")).isEqualTo("o1|null");
        });
        assertThat(shop.webhooks().inFlight()).isZero();
    }

    @Test
    void repeatsA5xxOnceWithANewIdAndTheLaterState() {
        meanwhile.set(() -> shop.seed("Order", Map.of("code", "o1", "description", "later")));
        shop.shop().placeOrder(Orders.draft(true));

        List<Journal.Entry> entries = received();
        assertThat(entries).extracting(Journal.Entry::status).containsExactly(503, 202);
        assertThat(header(entries.get(0), "ce-id")).isNotEqualTo(header(entries.get(1), "ce-id"));
        assertThat(entries.get(1).request().text()).contains("\"description\":\"later\"");
        assertThat(shop.webhooks().deliveries()).extracting(Delivery::attempt).containsExactly(1, 2);
    }

    @Test
    void givesUpAfterTheSecond5xx() {
        answer(500, 5);
        shop.shop().placeOrder(Orders.draft(true));

        assertThat(received()).hasSize(2);
    }

    @Test
    void neverRepeatsA4xx() {
        answer(429, 1);
        shop.shop().placeOrder(Orders.draft(true));

        assertThat(received()).hasSize(1);
    }

    @Test
    void neverRepeatsATimeOut() {
        restart(Duration.ofMillis(150), Duration.ZERO);
        receiver.faults().arm(Fault.of("POST", ".*", 1, new Action.Delay(Duration.ofMillis(600))));
        shop.shop().placeOrder(Orders.draft(true));

        assertThat(shop.awaitIdle(LIMIT)).isTrue();
        assertThat(shop.webhooks().deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.status()).isZero();
            assertThat(delivery.problem()).isEqualTo("Request timed out after 150 ms");
        });
    }

    @Test
    void keepsTheOrderOfOneItemsWebhooks() {
        shop.shop().placeOrder(Orders.draft(true));
        for (int quantity = 3; quantity < 9; quantity++) {
            shop.shop().amendQuantity("o1", 0, quantity);
        }

        List<Journal.Entry> entries = received();
        assertThat(entries).hasSize(7);
        assertThat(header(entries.getFirst(), "ce-type")).contains("Created");
    }

    @Test
    void holdsBackUntilFlushedWithTheStateOfTheMoment() {
        shop.webhooks().hold();
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop().amendQuantity("o1", 0, 7);
        assertThat(received()).isEmpty();
        assertThat(shop.pendingWebhooks()).hasSize(2);

        shop.flush();

        List<Journal.Entry> entries = received();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().request().text()).contains("\"quantity\":2");
        assertThat(entries.getLast().request().text()).contains("\"quantity\":7");
        assertThat(shop.pendingWebhooks()).isEmpty();
    }

    @Test
    void sendsTheNewestFirstWhenReordering() {
        shop.webhooks().reorder(true);
        shop.webhooks().hold();
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop().amendQuantity("o1", 0, 7);

        shop.flush();

        assertThat(received())
                .extracting(entry -> header(entry, "ce-type"))
                .containsExactly("sap.cx.commerce.BridgeOrder.Updated.v1", "sap.cx.commerce.BridgeOrder.Created.v1");
    }

    @Test
    void losesAndDoublesOnDemand() {
        shop.webhooks().dropNext(1);
        shop.shop().placeOrder(Orders.draft(true));
        shop.webhooks().duplicateNext(1);
        shop.shop().amendQuantity("o1", 0, 7);
        shop.shop().amendQuantity("o1", 0, 8);

        List<Journal.Entry> entries = received();
        assertThat(entries).hasSize(3);
        assertThat(header(entries.get(0), "ce-id")).isNotEqualTo(header(entries.get(1), "ce-id"));
    }

    @Test
    void consolidatesWithinTheWindow() {
        restart(Duration.ofSeconds(5), Duration.ofMillis(400));
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop().amendQuantity("o1", 0, 7);
        assertThat(shop.webhooks().inFlight()).isOne();

        assertThat(received()).singleElement().satisfies(entry -> {
            assertThat(header(entry, "ce-type")).contains("Created");
            assertThat(entry.request().text()).contains("\"quantity\":7");
        });
    }
}
