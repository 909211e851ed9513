package io.commercebridge.billing.document;

import static io.commercebridge.billing.document.DocumentsWorld.verdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file in a note on an invoice is the file of its document, byte for byte. */
@QuarkusTest
class InvoiceFileTest extends DocumentsTestBase {
    private UUID invoice = new UUID(0, 0);

    @BeforeEach
    void oneInvoice() {
        invoice = world.invoice(account, "EUR", "119");
        world.begin();
    }

    private UUID attach(UUID to, byte[] bytes) {
        return world.clerk().attach(new Ref("invoice", to), "R-1.pdf", "application/pdf", bytes);
    }

    private void assertFile(byte[] bytes) {
        ItemView media = world.document(invoice).reference("documentMedia").orElseThrow();
        assertThat(media.text("mime")).isEqualTo("application/pdf");
        assertThat(media.get("bridgeContent")).isEmpty();
        assertThat(world.commerce().media(media.text("code"))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 204_800, 5_242_880})
    void aFileArrivesWithItsBytes(int size) {
        byte[] bytes = DocumentsWorld.pdf(size);
        attach(invoice, bytes);
        List<BridgeEvent> told = world.takeFromDynamics();
        assertThat(told).allMatch(event -> event.truncated() == size > 100);
        world.tell(told);
        world.play();

        assertFile(bytes);
        assertThat(world.document(invoice)
                        .reference("documentMedia")
                        .orElseThrow()
                        .text("realFileName"))
                .isEqualTo("R-1.pdf");
        assertThat(world.commerceRequests()).hasSize(1);
    }

    @Test
    void anotherFileTakesItsPlace() {
        UUID note = attach(invoice, DocumentsWorld.pdf(100));
        world.play();
        byte[] better = DocumentsWorld.pdf(300);
        world.clerk()
                .update(
                        "annotation",
                        note,
                        Map.of("documentbody", Base64.getEncoder().encodeToString(better)));
        world.play();

        assertFile(better);
        assertThat(world.commerce().items("DocumentMedia"))
                .filteredOn(media -> media.text("code").equals("invoice-" + invoice))
                .hasSize(1);
    }

    @Test
    void i3TheNewestOfSeveralFilesCountsInWhateverOrderTheyAreTold() {
        attach(invoice, DocumentsWorld.pdf(100));
        List<BridgeEvent> first = world.takeFromDynamics();
        byte[] better = DocumentsWorld.pdf(300);
        UUID second = attach(invoice, better);
        world.dynamics().amend("annotation", second, Map.of("createdon", "2099-01-01T00:00:00Z"));
        world.play();
        world.tell(first);
        world.play();

        assertFile(better);
        assertThat(verdict(world.knownFile(invoice)).reason()).isEqualTo("the file of note " + second + " is newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/zip", "image/png"})
    void aForbiddenTypeIsRefused(String type) {
        UUID note = world.clerk().attach(new Ref("invoice", invoice), "R-1.pdf", type, DocumentsWorld.pdf(100));
        world.play();
        assertRefused(note, "files of type " + type + " are not allowed");
    }

    @Test
    void whatOnlySaysThatItIsAPdfIsRefused() {
        UUID note = attach(invoice, "MZ or some such thing".getBytes(UTF_8));
        world.play();
        assertRefused(note, "it says that it is application/pdf, but does not begin like one");
    }

    @Test
    void i8AFileThatIsTooLargeIsRefusedUnread() {
        UUID note = attach(invoice, DocumentsWorld.pdf(100));
        List<BridgeEvent> told = world.takeFromDynamics();
        // An organization may allow more than the portal.
        String large = Base64.getEncoder().encodeToString(DocumentsWorld.pdf(6_291_456));
        world.dynamics().amend("annotation", note, Map.of("documentbody", large, "filesize", 6_291_456));
        world.tell(told);
        world.play();

        assertRefused(note, "6291456 bytes are over the limit of 5242880");
        assertThat(world.dynamicsRequests())
                .noneMatch(entry -> entry.request().target().contains("documentbody"));
    }

    private void assertRefused(UUID note, String reason) {
        assertThat(world.knownFile(invoice).parked().orElseThrow().reason())
                .isEqualTo("the file of note " + note + " stays in Dynamics: " + reason);
        assertThat(world.document(invoice).reference("documentMedia")).isEmpty();
        assertThat(world.known(invoice).parked()).isEmpty();
    }

    @Test
    void notesOfOtherThingsAndNotesOfWordsAreIgnored() {
        world.clerk().attach(new Ref("account", account), "R-1.pdf", "application/pdf", DocumentsWorld.pdf(100));
        world.clerk().insert("annotation", Map.of("objectid", new Ref("invoice", invoice), "notetext", "Called them."));
        world.play();
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void i1AFileWaitsForItsInvoice() {
        UUID late = world.invoice(account, "EUR", "7");
        List<BridgeEvent> invoiced = world.takeFromDynamics();
        byte[] bytes = DocumentsWorld.pdf(100);
        attach(late, bytes);
        world.tell(world.takeFromDynamics().stream()
                .map(event -> NoteToFile.fileEvent(event, new InvoiceFile(late.toString())))
                .toList());
        assertThat(world.knownFile(late).parked().orElseThrow().reason()).isEqualTo("waiting for invoice " + late);

        world.tell(invoiced);
        world.play();

        invoice = late;
        assertFile(bytes);
        assertThat(world.knownFile(late).parked()).isEmpty();
    }

    @Test
    void theFileOfAContactsInvoiceIsIgnored() {
        UUID contact = world.org().contact("zoe" + DocumentsWorld.fresh() + "@example.org", "Zoe", "Lee");
        UUID other = world.invoice(new Ref("contact", contact), "EUR", "7", Map.of());
        attach(other, DocumentsWorld.pdf(100));
        world.play();
        assertThat(verdict(world.knownFile(other)).reason()).isEqualTo(InvoiceToCommerce.CONTACT);
    }

    @Test
    void theFileGoesWithAnInvoiceThatGetsAnotherNumber() {
        byte[] bytes = DocumentsWorld.pdf(100);
        attach(invoice, bytes);
        world.play();
        world.clerk().update("invoice", invoice, Map.of("invoicenumber", "R-" + DocumentsWorld.fresh()));
        world.play();
        assertFile(bytes);
    }
}
