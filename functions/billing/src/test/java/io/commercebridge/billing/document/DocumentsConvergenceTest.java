package io.commercebridge.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random histories of invoices, payments and files, told late, in any order and repeatedly. */
@QuarkusTest
class DocumentsConvergenceTest extends DocumentsTestBase {

    @Test
    void i4TheDocumentsAreWhatTheInvoicesAreOnceAllIsTold() {
        RandomHistory.playAll(12, seed -> new History(seed, new DocumentsWorld(flow)));
    }

    private final class History extends RandomHistory {
        private final DocumentsWorld world;
        private final List<UUID> invoices = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();

        History(int seed, DocumentsWorld world) {
            super(world, seed);
            this.world = world;
        }

        @Override
        protected void act() {
            if (invoices.isEmpty() || random().nextInt(5) == 0) {
                invoices.add(world.invoice(account, "EUR", random().nextInt(6) == 0 ? "-90" : "100"));
                record("invoice " + invoices.getLast());
                return;
            }
            UUID invoice = invoices.get(random().nextInt(invoices.size()));
            switch (random().nextInt(9)) {
                case 0, 1, 2 -> pay(invoice);
                case 3, 4 -> attach(invoice);
                case 5 -> renumber(invoice);
                case 6 -> postpone(invoice);
                case 7 -> cancel(invoice);
                default -> delete(invoice);
            }
        }

        /** Any part of what is due, or back to nothing paid. */
        private void pay(UUID invoice) {
            Row row = world.row(invoice);
            BigDecimal due = row.number("msdyn_amountdue").orElseThrow();
            if (row.choice("statecode").equals(Optional.of(3)) || due.signum() < 0) {
                return;
            }
            String amount = due.signum() == 0 ? "-100" : String.valueOf(1 + random().nextInt(due.intValue()));
            record("pay " + amount + " on " + invoice);
            world.clerk().bookPayment(invoice, amount);
        }

        private void attach(UUID invoice) {
            record("attach to " + invoice);
            List<BridgeEvent> others = world.takeAll();
            String type = random().nextInt(4) == 0 ? "text/html" : "application/pdf";
            world.clerk().attach(new Ref("invoice", invoice), "a.pdf", type, DocumentsWorld.pdf(50));
            world.takeAll().stream()
                    .map(event -> NoteToFile.fileEvent(event, new InvoiceFile(invoice.toString())))
                    .forEach(event -> tellLater(List.of(event)));
            tellLater(others);
        }

        private void renumber(UUID invoice) {
            if (!isActive(invoice)) {
                return;
            }
            gone.add(world.number(invoice));
            String number = "R-" + DocumentsWorld.fresh();
            record("number " + number + " for " + invoice);
            world.clerk().update("invoice", invoice, Map.of("invoicenumber", number));
        }

        private void postpone(UUID invoice) {
            if (!isActive(invoice)) {
                return;
            }
            record("postpone " + invoice);
            world.clerk()
                    .update("invoice", invoice, Map.of("duedate", DocumentsWorld.DUE.plusDays(random().nextInt(9))));
        }

        private boolean isActive(UUID invoice) {
            return world.row(invoice).choice("statecode").equals(Optional.of(0));
        }

        private void cancel(UUID invoice) {
            record("cancel " + invoice);
            world.clerk().cancelInvoice(invoice, "Mistake " + random().nextInt(3));
        }

        private void delete(UUID invoice) {
            record("delete " + invoice);
            gone.add(world.number(invoice));
            world.clerk().delete("invoice", invoice);
            invoices.remove(invoice);
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            invoices.forEach(this::checkInvoice);
            gone.forEach(number -> world.commerce().items("B2BDocument").stream()
                    .filter(document -> document.text("documentNumber").equals(number))
                    .forEach(document -> assertAmounts(document, BigDecimal.ZERO, BigDecimal.ZERO)));
            world.deadLetters().take(_ -> true);
        }

        private void checkInvoice(UUID invoice) {
            Row row = world.row(invoice);
            BigDecimal total = row.number("totalamount").orElseThrow();
            boolean cancelled = row.choice("statecode").equals(Optional.of(3));
            String type = total.signum() < 0 ? "CREDIT_NOTE" : "INVOICE";
            ItemView document = world.find(type, world.number(invoice))
                    .orElseThrow(() -> new AssertionError(
                            story() + ": " + world.known(invoice).verdict()));
            assertAmounts(
                    document,
                    cancelled ? BigDecimal.ZERO : total.abs(),
                    cancelled
                            ? BigDecimal.ZERO
                            : row.number("msdyn_amountdue").orElseThrow().abs());
            assertThat(document.date("dueDate").map(Object::toString).orElse(""))
                    .as(this::story)
                    .startsWith(row.get("duedate").orElseThrow().toString().substring(0, 10));
            checkFile(invoice, document);
        }

        private void assertAmounts(ItemView document, BigDecimal amount, BigDecimal open) {
            assertThat(document.number("amount")).as(this::story).isEqualByComparingTo(amount);
            assertThat(document.number("openAmount")).as(this::story).isEqualByComparingTo(open);
            assertThat(document.text("status/code")).as(this::story).isEqualTo(open.signum() == 0 ? "closed" : "open");
        }

        private void checkFile(UUID invoice, ItemView document) {
            List<Row> files = world.dynamics().rows("annotation").stream()
                    .filter(note -> note.ref("objectid")
                            .filter(on -> on.id().equals(invoice))
                            .isPresent())
                    .filter(note -> note.text("mimetype").equals(Optional.of("application/pdf")))
                    .toList();
            Optional<ItemView> media = document.reference("documentMedia");
            assertThat(media.isPresent()).as(this::story).isEqualTo(!files.isEmpty());
            media.ifPresent(file -> assertThat(newest(files))
                    .as(this::story)
                    .contains(
                            Base64.getEncoder().encodeToString(world.commerce().media(file.text("code")))));
        }

        /** Several, if they were attached within one second. */
        private List<String> newest(List<Row> files) {
            String last = files.stream()
                    .map(file -> file.get("createdon").orElseThrow().toString())
                    .max(String::compareTo)
                    .orElseThrow();
            return files.stream()
                    .filter(file ->
                            file.get("createdon").orElseThrow().toString().equals(last))
                    .map(file -> file.text("documentbody").orElseThrow())
                    .toList();
        }
    }
}
