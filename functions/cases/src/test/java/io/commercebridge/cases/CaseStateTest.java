package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The state goes both ways: the agent's, and what the customer closes or reopens. */
@QuarkusTest
class CaseStateTest extends CasesTestBase {

    private String outcomeOfCase(String ticket) {
        return world.outcome(Side.DYNAMICS, world.caseId(ticket).toString());
    }

    @Test
    void tellsTheAgentsProgress() {
        String ticket = world.handedOver();
        assertThat(world.state(ticket)).isEqualTo("New");
        world.agent().setState("incident", world.caseId(ticket), 0, 2);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
        world.forgetRequests();
        world.agent().setState("incident", world.caseId(ticket), 0, 3);
        world.settle();
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.dynamicsWrites()).isEmpty();
        assertThat(outcomeOfCase(ticket)).isEqualTo("unchanged");
    }

    @Test
    void closesATicketWithTheResolutionAndReopensIt() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "We ship a new lamp.", "Cheap to replace");
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(world.said(ticket)).containsExactly("It flickers.", "We ship a new lamp.");
        world.agent().reopenCase(world.caseId(ticket));
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
        assertThat(world.ticket(ticket).reference("resolution")).isEmpty();
    }

    @Test
    void closesATicketWhoseCaseIsCancelledOrMerged() {
        String cancelled = world.handedOver();
        world.agent().cancelCase(world.caseId(cancelled));
        world.settle();
        assertThat(world.state(cancelled)).isEqualTo("Closed");
        String merged = world.handedOver();
        world.agent().mergeCase(world.caseId(merged), world.caseId(cancelled));
        world.settle();
        assertThat(world.state(merged)).isEqualTo("Closed");
    }

    @Test
    void i5WritesNothingForTheEchoOfAStateOfOurs() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "Done.", "");
        world.handle(world.takeFromDynamics());
        world.forgetRequests();
        List<BridgeEvent> echoes = world.takeFromCommerce();
        assertThat(echoes).isNotEmpty();
        world.handle(echoes);
        assertThat(world.requests()).isEmpty();
        assertThat(world.noted(ticket)).containsExactly("It flickers.");
        assertThat(world.dynamics().rows("annotation"))
                .noneMatch(note -> note.text("notetext").filter("Done."::equals).isPresent());
    }

    @Test
    void closesTheCaseThatTheCustomerCloses() {
        String ticket = world.handedOver();
        world.desk().closeTicket(ticket);
        world.handle(world.takeFromCommerce());
        assertThat(world.isActive(ticket)).isFalse();
        assertThat(world.noted(ticket)).containsExactly("It flickers.", "Closed by the customer");
        world.forgetRequests();
        List<BridgeEvent> echoes = world.takeFromDynamics();
        assertThat(echoes).isNotEmpty();
        world.handle(echoes);
        assertThat(world.requests()).isEmpty();
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(outcomeOfCase(ticket)).isEqualTo("echo");
    }

    @Test
    void closesAndReopensAgainAndAgain() {
        String ticket = world.handedOver();
        for (int i = 0; i < 3; i++) {
            world.desk().closeTicket(ticket);
            world.settle();
            assertThat(world.isActive(ticket)).isFalse();
            world.desk().reopenTicket(ticket);
            world.settle();
            assertThat(world.isActive(ticket)).isTrue();
            world.agent().resolveCase(world.caseId(ticket), "Done.", "");
            world.settle();
            assertThat(world.state(ticket)).isEqualTo("Closed");
            world.desk().reopenTicket(ticket);
            world.settle();
            assertThat(world.isActive(ticket)).isTrue();
        }
    }

    @Test
    void handsOverATicketThatWasClosedBeforeItWasSeen() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        world.takeFromCommerce();
        world.desk().closeTicket(ticket);
        world.settle();
        assertThat(world.isActive(ticket)).isFalse();
        assertThat(world.noted(ticket)).containsExactly("Hm.", "Closed by the customer");
    }

    @Test
    void parksAStatusThatIsNotMapped() {
        String ticket = world.handedOver();
        BridgeEvent event = stateEvent(ticket, 0, 2);
        BridgeEvent odd = new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                false,
                event.data().replace("\"Value\":2", "\"Value\":777"));
        world.handle(List.of(odd));
        assertThat(world.known(Side.DYNAMICS, world.caseId(ticket).toString())
                        .parked()
                        .orElseThrow()
                        .reason())
                .isEqualTo("code table 'ticket state' has no entry for '777'");
    }

    @Test
    void readsACutNotificationBack() {
        String ticket = world.handedOver();
        BridgeEvent event = stateEvent(ticket, 0, 2);
        world.handle(List.of(CasesWorld.cut(event)));
        assertThat(world.state(ticket)).isEqualTo("Open");
    }

    @Test
    void ignoresACaseThatIsBornInDynamics() {
        UUID born = world.agent()
                .insert(
                        "incident",
                        Map.of(
                                "title",
                                "Phone call",
                                "ticketnumber",
                                "CAS-1",
                                "customerid",
                                new Ref("account", world.company())));
        world.agent().setState("incident", born, 0, 2);
        world.agent().note(born, "Hello", "Public", true);
        world.agent().resolveCase(born, "Done.", "");
        world.settle();
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.outcome(Side.DYNAMICS, born.toString())).isEqualTo("ignored");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void leavesATicketAloneThatTheShopHasRemoved() {
        String ticket = world.handedOver();
        world.commerce().remove("CsTicket", ticket);
        world.takeAll();
        world.agent().note(world.caseId(ticket), "Lamp", "We ship.", true);
        world.agent().resolveCase(world.caseId(ticket), "Done.", "");
        world.settle();
        assertThat(world.commerce().items("CsTicket"))
                .noneMatch(item -> item.text("ticketID").equals(ticket));
        assertThat(outcomeOfCase(ticket)).isEqualTo("ignored");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    private BridgeEvent stateEvent(String ticket, int state, int status) {
        world.agent().setState("incident", world.caseId(ticket), state, status);
        return world.takeFromDynamics().stream()
                .filter(event -> event.type().equals("dataverse.incident.Update"))
                .findFirst()
                .orElseThrow();
    }
}
