package io.commercebridge.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files come with their comment, and what is refused holds up nothing. */
@QuarkusTest
class AttachmentTest extends CasesTestBase {

    private String firstEvent(String ticket) {
        return world.ticket(ticket).list("events").getFirst().text("code");
    }

    private String attach(String ticket, String name, String type, byte[] bytes) {
        return world.desk().attach(firstEvent(ticket), name, type, bytes).text("code");
    }

    private long reads() {
        return world.commerceRequests().stream()
                .filter(entry -> entry.request().path().contains("BridgeAttachment"))
                .count();
    }

    @Test
    void carriesAFileWithItsBytesOnce() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "See here."));
        attach(ticket, "größe.png", "image/png", "häßlich".getBytes(UTF_8));
        world.settle();
        Row file = world.files(ticket).getFirst();
        assertThat(file.text("filename")).contains("größe.png");
        assertThat(file.text("mimetype")).contains("image/png");
        assertThat(Base64.getDecoder().decode(file.text("documentbody").orElseThrow()))
                .isEqualTo("häßlich".getBytes(UTF_8));
        assertThat(file.text("subject")).contains("Attachment of Ann Lee");
        assertThat(reads()).isEqualTo(1);
        world.desk().comment(ticket, CasesWorld.ANN, "And?");
        world.settle();
        assertThat(reads()).isEqualTo(1);
        assertThat(world.files(ticket)).hasSize(1);
        assertThat(world.noted(ticket)).containsExactly("See here.", "And?");
    }

    @Test
    void carriesAFileThatIsAddedLater() {
        String ticket = world.handedOver();
        attach(ticket, "late.txt", "text/plain", "late".getBytes(UTF_8));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        assertThat(world.files(ticket)).hasSize(1);
        assertThat(world.noted(ticket)).containsExactly("It flickers.");
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsTooLargeOrOfAForbiddenTypeAndGoesOnWithTheRest() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "See here."));
        String large = attach(ticket, "large.png", "image/png", new byte[1001]);
        String virus = attach(ticket, "ann-lee.exe", "image/png", new byte[10]);
        attach(ticket, "small.png", "image/png", new byte[1000]);
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(List.of(events.getLast()));
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
        assertThat(world.noted(ticket)).containsExactly("See here.");
        assertThat(world.files(ticket))
                .extracting(file -> file.text("filename").orElseThrow())
                .containsExactly("small.png");
        assertThat(world.warnings(ticket))
                .containsExactly(
                        "attachment " + large + " stays in the shop: 1001 bytes are over the limit of 1000",
                        "attachment " + virus + " stays in the shop: files of type .exe are not allowed");
        assertThat(reads()).isEqualTo(1);
        world.handle(events);
        world.commerce().save("CsTicket", Map.of("ticketID", ticket, "assignedAgent", CasesWorld.AGENT));
        world.settle();
        assertThat(world.knownTicket(ticket).verdict().orElseThrow().reason())
                .startsWith("no column differs; attachment " + large + " stays in the shop: ");
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsLargerThanItSays() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "See here."));
        String media = attach(ticket, "liar.png", "image/png", new byte[2000]);
        world.commerce()
                .seed(
                        "Media",
                        Map.of(
                                "code",
                                media,
                                "size",
                                10,
                                "catalogVersion",
                                Map.of("catalog", "Default", "version", "Online")));
        world.takeFromCommerce();
        world.desk().comment(ticket, CasesWorld.ANN, "Well?");
        world.settle();
        assertThat(world.files(ticket)).isEmpty();
        assertThat(world.warnings(ticket))
                .containsExactly("attachment " + media + " stays in the shop: 2000 bytes are over the limit of 1000");
        world.desk().comment(ticket, CasesWorld.ANN, "Well??");
        world.settle();
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void saysSoWhenDynamicsRefusesAFile() {
        world.dynamics()
                .faults()
                .arm(Fault.of(
                        "PATCH",
                        "annotations",
                        1,
                        new Fault.Action.Answer(
                                400,
                                Map.of(),
                                "{\"error\":{\"code\":\"0x80043e09\",\"message\":\"not a valid type\"}}")));
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "See here."));
        String media = attach(ticket, "blocked.png", "image/png", new byte[10]);
        world.settle();
        assertThat(world.noted(ticket)).containsExactly("See here.");
        assertThat(world.warnings(ticket))
                .containsExactly("attachment " + media + " stays in the shop: Dynamics answered 400 0x80043e09");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void saysSoWhenTheShopHasNoContent() {
        world.commerce()
                .faults()
                .arm(Fault.of("GET", "BridgeAttachment", 1, new Fault.Action.Answer(404, Map.of(), "{}")));
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "See here."));
        String media = attach(ticket, "gone.png", "image/png", new byte[10]);
        world.handle(List.of(world.takeFromCommerce().getLast()));
        assertThat(world.warnings(ticket))
                .containsExactly("attachment " + media + " stays in the shop: SAP Commerce has no content for it");
        world.desk().comment(ticket, CasesWorld.ANN, "Better now?");
        world.settle();
        assertThat(world.files(ticket)).hasSize(1);
    }

    @Test
    void i2CarriesAFileOnceWhenTheAnswerIsLost() {
        String ticket = world.handedOver();
        attach(ticket, "twice.txt", "text/plain", "x".getBytes(UTF_8));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("PATCH", "annotations", 4, new Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(event)).hasSize(1);
        world.dynamics().faults().clear();
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.files(ticket)).hasSize(1);
    }
}
