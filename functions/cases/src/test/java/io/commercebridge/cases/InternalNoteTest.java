package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What agents write among themselves leaves Dynamics on no way. */
@QuarkusTest
class InternalNoteTest extends CasesTestBase {
    private static final String SECRET = "margin 62 percent";

    /** Whatever a test does: nothing that was sent to the shop holds the secret. */
    @AfterEach
    void nothingHasLeft() {
        assertThat(world.commerce().journal().entries())
                .noneMatch(entry -> entry.request().text().contains(SECRET)
                        || entry.request().target().contains(SECRET));
        assertThat(world.commerce().items("CsTicketEvent"))
                .noneMatch(event -> (event.text("text") + event.get("subject").orElse("")).contains(SECRET));
    }

    private Map<String, Object> note(String ticket) {
        Map<String, Object> note = new HashMap<>();
        note.put("objectid", new Ref("incident", world.caseId(ticket)));
        note.put("subject", SECRET);
        note.put("notetext", SECRET);
        return note;
    }

    private void assertNothingSaid(String ticket) {
        assertThat(world.said(ticket)).containsExactly("It flickers.");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void keepsANoteThatDoesNotSayWhetherItIsPublic() {
        String ticket = world.handedOver();
        world.agent().insert("annotation", note(ticket));
        world.settle();
        assertNothingSaid(ticket);
    }

    @Test
    void keepsANoteThatSaysThatItIsInternal() {
        String ticket = world.handedOver();
        UUID note = world.agent().note(world.caseId(ticket), SECRET, SECRET, false);
        world.agent().update("annotation", note, Map.of("notetext", SECRET + "!"));
        world.settle();
        assertNothingSaid(ticket);
        assertThat(world.outcome(Side.DYNAMICS, note.toString())).isEqualTo("ignored");
        assertThat(world.known(Side.DYNAMICS, note.toString()).toString()).doesNotContain(SECRET);
    }

    @Test
    void keepsANoteWhoseNotificationWasCut() {
        String ticket = world.handedOver();
        world.agent().insert("annotation", note(ticket));
        world.handle(world.takeFromDynamics().stream().map(CasesWorld::cut).toList());
        assertNothingSaid(ticket);
        assertThat(world.dynamicsRequests())
                .noneMatch(entry -> entry.request().target().contains("documentbody"));
    }

    @Test
    void keepsTheFileOfAnInternalNote() {
        String ticket = world.handedOver();
        Map<String, Object> file = note(ticket);
        file.put("filename", "margins.txt");
        file.put("mimetype", "text/plain");
        file.put("documentbody", Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
        world.agent().insert("annotation", file);
        world.settle();
        assertNothingSaid(ticket);
    }

    @Test
    void takesBackWhatBecomesInternalAndKeepsItsNewText() {
        String ticket = world.handedOver();
        UUID note = world.agent().note(world.caseId(ticket), "Lamp", "We ship.", true);
        world.settle();
        world.agent().update("annotation", note, Map.of("cb_public", false, "notetext", SECRET, "subject", SECRET));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "This message has been withdrawn.");
        assertThat(world.event(ticket, note).orElseThrow().get("subject")).isEmpty();
        world.forgetRequests();
        world.agent().update("annotation", note, Map.of("notetext", SECRET + " at most"));
        world.settle();
        assertThat(world.commerceRequests()).isEmpty();
        world.agent().update("annotation", note, Map.of("cb_public", true, "notetext", "We ship!", "subject", "Lamp"));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship!");
    }

    @Test
    void keepsANoteThatHasBecomeInternalWhileItsEventWasUnderWay() {
        String ticket = world.handedOver();
        UUID note = world.agent().note(world.caseId(ticket), "Lamp", SECRET, true);
        List<BridgeEvent> created = world.takeFromDynamics();
        world.agent().update("annotation", note, Map.of("cb_public", false));
        world.handle(created);
        world.settle();
        assertNothingSaid(ticket);
    }

    @Test
    void keepsANoteThatWasInternalWhenItsOwnLateEventSaysItWasPublic() {
        String ticket = world.handedOver();
        UUID note = world.agent().note(world.caseId(ticket), "Lamp", SECRET, true);
        List<BridgeEvent> created = world.takeFromDynamics();
        world.agent().update("annotation", note, Map.of("cb_public", false));
        world.settle();
        world.handle(created);
        assertNothingSaid(ticket);
    }

    @Test
    void keepsTheDescriptionOfACase() {
        String ticket = world.handedOver();
        world.agent().update("incident", world.caseId(ticket), Map.of("description", SECRET, "title", SECRET));
        world.agent().setState("incident", world.caseId(ticket), 0, 2);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
        assertThat(world.said(ticket)).containsExactly("It flickers.");
    }

    @Test
    void keepsTheRemarksOfAResolution() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "We ship.", SECRET);
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship.");
    }

    @Test
    void keepsTheRemarksOfAResolutionWhoseNotificationWasCut() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "We ship.", SECRET);
        world.handle(world.takeFromDynamics().stream().map(CasesWorld::cut).toList());
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship.");
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(world.dynamicsRequests()).noneMatch(entry -> entry.answer().contains(SECRET));
    }

    @Test
    void keepsNotesOfOtherRecords() {
        String ticket = world.handedOver();
        Map<String, Object> note = note(ticket);
        note.put("objectid", new Ref("account", world.company()));
        note.put("cb_public", true);
        world.agent().insert("annotation", note);
        world.settle();
        world.agent().insert("annotation", note);
        world.handle(world.takeFromDynamics().stream().map(CasesWorld::cut).toList());
        assertNothingSaid(ticket);
    }

    @Test
    void tellsNothingOfAnInternalNoteInReasonsOfParkedEvents() {
        String ticket = world.handedOver();
        world.agent().insert("annotation", note(ticket));
        List<BridgeEvent> cut =
                world.takeFromDynamics().stream().map(CasesWorld::cut).toList();
        world.dynamics()
                .faults()
                .arm(io.commercebridge.testkit.server.Fault.of(
                        "GET",
                        "annotations",
                        9,
                        new io.commercebridge.testkit.server.Fault.Action.Answer(
                                400, Map.of(), "{\"error\":{\"code\":\"0x1\",\"message\":\"no\"}}")));
        world.handle(cut);
        world.dynamics().faults().clear();
        assertThat(world.deadLetters().list())
                .isNotEmpty()
                .extracting(ParkedMessage::toJson)
                .noneMatch(message -> message.contains(SECRET));
    }

    @Test
    void keepsWhatTheShopsOwnAgentsSayAmongThemselves() {
        String ticket = world.handedOver();
        world.desk().remark(ticket, CasesWorld.AGENT, "internal in the shop");
        world.settle();
        assertThat(world.noted(ticket)).containsExactly("It flickers.");
    }
}
