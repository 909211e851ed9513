package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.Answer;
import io.commercebridge.testkit.server.Fault.Action.ApplyThenDrop;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever writes at the same time, and whatever answer is lost: each payment is booked once. */
@QuarkusTest
class PaymentRaceTest extends PaymentTestBase {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");
    private static final String CHANGED =
            "{\"error\":{\"code\":\"0x80060882\",\"message\":\"The version of the existing record doesn't match\"}}";

    private void assertBooked(UUID invoice, int payments, String open) {
        assertThat(ledger.payments(invoice)).hasSize(payments);
        assertThat(ledger.details(invoice)).hasSize(payments);
        ledger.assertOpen(invoice, open);
    }

    @Test
    void i2BooksOnceWhatIsDeliveredThreeTimesAndTwentyTimesAtOnce() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.capture(order, "30");
        List<BridgeEvent> event = world.payments();
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(event)).isEmpty();
        }
        assertBooked(invoice, 1, "70");
        String key = till.capture(order, "30");
        List<BridgeEvent> same = world.payments();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.tell(same);
        assertThat(world.outcome(key)).isEqualTo("delivered");
        assertBooked(invoice, 2, "40");
    }

    @Test
    void i2BooksOnceWhenTheAnswerIsLost() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String first = till.capture(order, "60");
        world.dynamics().faults().arm(Fault.of("POST", "batch", 1, new ApplyThenDrop()));
        world.play();
        assertThat(world.outcome(first)).isEqualTo("delivered");
        assertBooked(invoice, 1, "40");
        String second = till.capture(order, "40");
        List<BridgeEvent> event = world.payments();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 4, new ApplyThenDrop()));
        world.handle(event);
        world.dynamics().faults().clear();
        world.tell(event);
        assertThat(world.outcome(second)).isEqualTo("delivered");
        assertBooked(invoice, 2, "0");
    }

    @Test
    void i2FindsAPaymentBookedThatLeftNoRoomForItself() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        String key = till.capture(order, "80");
        List<BridgeEvent> event = world.payments();
        world.handle(event);
        world.forget(key);
        world.tell(event);
        assertThat(world.outcome(key)).isEqualTo("delivered");
        assertBooked(invoice, 1, "20");
        world.dynamics().amend("invoice", invoice, Map.of("statecode", 3, "statuscode", 100003));
        world.forget(key);
        world.tell(event);
        assertThat(world.outcome(key)).isEqualTo("delivered");
        assertThat(ledger.payments(invoice)).hasSize(1);
    }

    @Test
    void i3BooksOnTheInvoiceAsItIsWhenSomebodyHasChangedItMeanwhile() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.capture(order, "60");
        world.dynamics().faults().arm(Fault.of("POST", "batch", 2, new Answer(412, JSON, CHANGED)));
        world.forgetRequests();
        world.play();
        assertBooked(invoice, 1, "40");
        assertThat(world.dynamicsRequests().stream()
                        .filter(entry -> entry.request().path().endsWith("invoices"))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void givesUpForNowWhenOthersAreFasterAgainAndAgain() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        till.capture(order, "60");
        List<BridgeEvent> event = world.payments();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 6, new Answer(412, JSON, CHANGED)));
        assertThat(world.handle(event)).hasSize(1);
        assertBooked(invoice, 0, "100");
        world.tell(event);
        assertBooked(invoice, 1, "40");
    }

    @Test
    void twoWorkersWithPaymentsOfOneInvoiceLoseAndDoubleNothing() {
        for (int seed = 0; seed < 5; seed++) {
            String order = world.order("USD");
            UUID invoice = ledger.invoice(order, "100", 1);
            till.capture(order, "50");
            till.capture(order, "30");
            List<BridgeEvent> events = new ArrayList<>(world.payments());
            new TwoWorkers(world, new Random(seed)).handle(events);
            assertBooked(invoice, 2, "20");
        }
    }

    @Test
    void manyPaymentsOfOneInvoiceAtOnceAreAllBooked() {
        String order = world.order("USD");
        UUID invoice = ledger.invoice(order, "100", 1);
        List<List<BridgeEvent>> payments = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            till.capture(order, "5");
            payments.add(world.payments());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            payments.forEach(payment -> threads.submit(() -> world.tell(payment)));
        }
        assertBooked(invoice, 12, "40");
    }
}
