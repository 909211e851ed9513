package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What agents say to the customer appears on the ticket, once. */
@QuarkusTest
class AgentNoteTest extends CasesTestBase {

    private UUID note(String ticket, String text) {
        return world.agent().note(world.caseId(ticket), "Your lamp", text, true);
    }

    @Test
    void saysAPublicNoteOnTheTicketInTheAgentsVoice() {
        String ticket = world.handedOver();
        UUID note = note(ticket, "<p>We ship a new one.</p>");
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a new one.");
        ItemView event = world.event(ticket, note).orElseThrow();
        assertThat(event.text("subject")).isEqualTo("Your lamp");
        assertThat(event.text("author/uid")).isEqualTo("csagent");
        assertThat(event.text("interventionType/code")).isEqualTo("TicketMessage");
        assertThat(event.text("commentType/code")).isEqualTo("customerNote");
        assertThat(world.outcome(Side.DYNAMICS, note.toString())).isEqualTo("delivered");
    }

    @Test
    void i5NeverMakesANoteOfWhatItSaidItself() {
        String ticket = world.handedOver();
        note(ticket, "We ship a new one.");
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        List<BridgeEvent> echoes = world.takeFromCommerce();
        assertThat(echoes).isNotEmpty();
        world.handle(echoes);
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcomeOf(ticket)).isEqualTo("unchanged");
        world.desk().comment(ticket, CasesWorld.ANN, "Thank you!");
        world.settle();
        assertThat(world.noted(ticket)).containsExactly("It flickers.", "Thank you!");
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a new one.", "Thank you!");
    }

    @Test
    void i5IgnoresItsOwnNotesThatComeBack() {
        String ticket = world.open(io.commercebridge.testkit.commerce.service.TicketDraft.of(
                CasesWorld.ANN, "My lamp is broken", "It flickers."));
        world.handle(world.takeFromCommerce());
        world.forgetRequests();
        List<BridgeEvent> echoes = world.takeFromDynamics();
        assertThat(echoes).isNotEmpty();
        world.handle(echoes);
        assertThat(world.requests()).isEmpty();
        assertThat(world.said(ticket)).containsExactly("It flickers.");
        assertThat(world.outcome(
                        Side.DYNAMICS, world.notes(ticket).getFirst().id().toString()))
                .isEqualTo("echo");
    }

    @Test
    void i2SaysANoteOnceHoweverOftenItIsTold() {
        String ticket = world.handedOver();
        note(ticket, "We ship a new one.");
        List<BridgeEvent> events = world.takeFromDynamics();
        world.handle(events);
        world.handle(events.reversed());
        world.forgetRequests();
        world.handle(events);
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a new one.");
    }

    @Test
    void i3SaysTheNewestTextInWhateverOrderItIsTold() {
        String ticket = world.handedOver();
        UUID note = note(ticket, "one");
        world.agent().update("annotation", note, Map.of("notetext", "two"));
        world.agent().update("annotation", note, Map.of("notetext", "three"));
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        world.handle(events.reversed());
        assertThat(world.said(ticket)).containsExactly("It flickers.", "three");
        assertThat(world.commerceWrites()).hasSize(1);
    }

    @Test
    void corrects() {
        String ticket = world.handedOver();
        UUID note = note(ticket, "We ship a tent.");
        world.settle();
        world.agent().update("annotation", note, Map.of("notetext", "We ship a lamp."));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a lamp.");
    }

    @Test
    void saysANoteThatIsMadePublicLater() {
        String ticket = world.handedOver();
        UUID note = world.agent().note(world.caseId(ticket), "Lamp", "We ship a new one.", false);
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.");
        world.agent().update("annotation", note, Map.of("cb_public", true));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a new one.");
    }

    @Test
    void saysTheSubjectOfANoteWithoutTextAndIgnoresOneThatSaysNothing() {
        String ticket = world.handedOver();
        Map<String, Object> on = Map.of("objectid", new Ref("incident", world.caseId(ticket)), "cb_public", true);
        Map<String, Object> titled = new java.util.HashMap<>(on);
        titled.put("subject", "On its way");
        world.agent().insert("annotation", titled);
        UUID empty = world.agent().insert("annotation", on);
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "On its way");
        assertThat(world.outcome(Side.DYNAMICS, empty.toString())).isEqualTo("ignored");
    }

    @Test
    void doesNotSayTheCustomersOwnWordsAgain() {
        String ticket = world.handedOver();
        UUID own = world.notes(ticket).getFirst().id();
        world.agent().update("annotation", own, Map.of("cb_public", true));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void readsANoteBackThatWasTooLongToBeTold() {
        String ticket = world.handedOver();
        String text = "long ".repeat(10_000).strip();
        note(ticket, text);
        world.handle(world.takeFromDynamics().stream().map(CasesWorld::cut).toList());
        assertThat(world.said(ticket)).containsExactly("It flickers.", text);
    }

    @Test
    void knowsItsCaseBeforeTheHandOverIsRecorded() {
        String ticket = world.handedOver();
        UUID note = note(ticket, "We ship.");
        List<BridgeEvent> events = world.takeFromDynamics();
        io.commercebridge.testkit.cloud.LocalCloud.shared().dynamoDb().deleteItem(delete -> delete.tableName(
                        org.eclipse.microprofile.config.ConfigProvider.getConfig()
                                .getValue("bridge.correlations.table", String.class))
                .key(Map.of(
                        "pk",
                        software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(
                                "cases#dynamics#" + world.caseId(ticket)))));
        world.handle(events);
        assertThat(world.event(ticket, note)).isPresent();
    }

    @Test
    void leavesTheFileOfAPublicNoteInDynamicsAndSaysSo() {
        String ticket = world.handedOver();
        UUID note = world.agent()
                .insert(
                        "annotation",
                        Map.of(
                                "objectid",
                                new Ref("incident", world.caseId(ticket)),
                                "cb_public",
                                true,
                                "notetext",
                                "See the manual.",
                                "filename",
                                "manual.pdf",
                                "documentbody",
                                "AQID"));
        world.settle();
        assertThat(world.said(ticket)).containsExactly("It flickers.", "See the manual.");
        assertThat(world.known(Side.DYNAMICS, note.toString())
                        .verdict()
                        .orElseThrow()
                        .warnings())
                .containsExactly("the file of the note stays in Dynamics");
    }
}
