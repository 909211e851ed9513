package io.commercebridge.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What invoices and their files cost; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class DocumentsCountsTest extends DocumentsTestBase {
    private static final int INVOICES = 20;

    @Inject
    TestingMeter meter;

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, events.size()), () -> {
            world.tell(events);
            world.play();
        });
    }

    @Test
    void countsInvoicesPaymentsAndFiles() {
        List<UUID> invoices = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            invoices.add(world.invoice(account, "EUR", "100"));
        }
        Counts written = count("invoices that are written, a line each", world.takeFromDynamics());
        assertThat(written.commercePerEvent()).isLessThanOrEqualTo(1);
        assertThat(written.dynamicsPerEvent())
                .as("the currency, and rows told in the same second")
                .isLessThan(1.1);

        invoices.forEach(invoice -> world.clerk().bookPayment(invoice, "40"));
        Counts paid = count("invoices of which a part is paid", world.takeFromDynamics());
        assertThat(paid.commercePerEvent()).isEqualTo(1);
        assertThat(paid.unitsPerEvent()).isLessThanOrEqualTo(5);

        byte[] bytes = DocumentsWorld.pdf(204_800);
        invoices.forEach(
                invoice -> world.clerk().attach(new Ref("invoice", invoice), "R-1.pdf", "application/pdf", bytes));
        Counts attached = count("files of invoices, 200 KB", world.takeFromDynamics());
        assertThat(attached.commercePerEvent()).as("media and document at once").isEqualTo(1);
        assertThat(attached.dynamicsPerEvent())
                .as("the note that was cut, the notes of the invoice, the bytes")
                .isEqualTo(3);
    }
}
