package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What payments cost; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class PaymentCountsTest extends PaymentTestBase {
    private static final int MANY = 20;

    @Inject
    TestingMeter meter;

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }

    @Test
    void countsPaymentsAndRefunds() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String order = world.order("USD");
            ledger.invoice(order, "60", 1);
            ledger.invoice(order, "40", 20);
            orders.add(order);
        }
        till.capture(orders.getFirst(), "1");
        world.play();
        orders.forEach(order -> till.capture(order, "90"));
        Counts paid = count("payments over two invoices", world.payments());
        assertThat(paid.dynamicsPerEvent()).as("invoices, change set").isEqualTo(2);
        assertThat(paid.commercePerEvent()).isZero();
        orders.forEach(order -> till.refund(order, "50"));
        Counts refunded = count("refunds from two invoices", world.payments());
        assertThat(refunded.dynamicsPerEvent()).isEqualTo(2);
        orders.forEach(order -> till.entry(order, "AUTHORIZATION", "10", "ACCEPTED"));
        Counts ignored = count("authorisations", world.payments());
        assertThat(ignored.dynamicsPerEvent()).isZero();
        assertThat(ignored.unitsPerEvent()).isZero();
    }
}
