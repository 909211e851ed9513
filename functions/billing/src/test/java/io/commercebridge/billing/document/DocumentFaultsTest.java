package io.commercebridge.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that are lost, and events that come twice or late. */
@QuarkusTest
class DocumentFaultsTest extends DocumentsTestBase {
    private static final int ALL_TRIES = 2;

    private void loseAnswers(String path) {
        world.commerce().faults().arm(Fault.of("POST", path, ALL_TRIES, new Fault.Action.ApplyThenDrop()));
    }

    private long writes() {
        return world.commerceRequests().stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .count();
    }

    @Test
    void i2AnInvoiceIsOneDocumentWhenTheAnswerIsLost() {
        UUID invoice = world.invoice(account, "EUR", "100");
        List<BridgeEvent> events = world.takeFromDynamics();
        List<BridgeEvent> newest = List.of(events.getLast());
        loseAnswers("B2BDocuments");
        assertThat(world.handle(newest)).hasSize(1);
        world.commerce().faults().clear();

        assertThat(world.handle(newest)).isEmpty();
        assertThat(world.commerce().items("B2BDocument"))
                .filteredOn(document -> document.text("documentNumber").equals(world.number(invoice)))
                .hasSize(1);
    }

    @Test
    void i4WhatALostAnswerMayHaveChangedIsPutRight() {
        UUID invoice = world.invoice(account, "EUR", "100");
        world.play();
        world.clerk().bookPayment(invoice, "30");
        List<BridgeEvent> paid = world.takeFromDynamics();
        loseAnswers("B2BDocuments");
        assertThat(world.handle(paid)).hasSize(1);
        world.commerce().faults().clear();
        world.clerk().bookPayment(invoice, "-30");
        world.tell(world.takeFromDynamics());
        world.tell(paid);

        assertThat(world.document(invoice).number("openAmount")).isEqualByComparingTo("100");
    }

    @Test
    void i2AFileIsThereOnceWhenTheAnswerIsLost() {
        UUID invoice = world.invoice(account, "EUR", "100");
        world.play();
        byte[] bytes = DocumentsWorld.pdf(100);
        world.clerk().attach(new Ref("invoice", invoice), "R-1.pdf", "application/pdf", bytes);
        List<BridgeEvent> file = world.takeFromDynamics().stream()
                .map(event -> NoteToFile.fileEvent(event, new InvoiceFile(invoice.toString())))
                .toList();
        loseAnswers("batch");
        assertThat(world.handle(file)).hasSize(1);
        world.commerce().faults().clear();

        assertThat(world.handle(file)).isEmpty();
        assertThat(world.commerce().media("invoice-" + invoice)).isEqualTo(bytes);
    }

    @Test
    void i5WhatComesTwiceIsWrittenOnce() {
        UUID invoice = world.invoice(account, "EUR", "100");
        world.clerk().attach(new Ref("invoice", invoice), "R-1.pdf", "application/pdf", DocumentsWorld.pdf(100));
        List<BridgeEvent> events = world.takeFromDynamics();
        world.tell(events);
        world.play();
        world.forgetRequests();

        world.tell(events);
        world.play();
        assertThat(writes()).isZero();
    }

    @Test
    void i3AnOldAmountDoesNotComeBack() {
        UUID invoice = world.invoice(account, "EUR", "100");
        List<BridgeEvent> early = world.takeFromDynamics();
        world.clerk().bookPayment(invoice, "100");
        world.tell(world.takeFromDynamics());
        world.tell(early);

        assertThat(world.document(invoice).number("openAmount")).isZero();
        assertThat(world.document(invoice).text("status/code")).isEqualTo("closed");
    }
}
