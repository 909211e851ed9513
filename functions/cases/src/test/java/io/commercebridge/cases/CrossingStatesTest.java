package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides change the state at once, or one changes it twice: they agree in the end. */
@QuarkusTest
class CrossingStatesTest extends CasesTestBase {

    @Test
    void doesNothingToACaseThatIsClosedAlready() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "Done.", "");
        List<BridgeEvent> resolved = world.takeFromDynamics();
        world.desk().closeTicket(ticket);
        world.handle(world.takeFromCommerce());
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
        assertThat(world.dynamics().rows("incidentresolution"))
                .filteredOn(resolution -> resolution
                        .ref("incidentid")
                        .filter(on -> on.id().equals(world.caseId(ticket)))
                        .isPresent())
                .hasSize(1);
        world.handle(resolved);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(world.deadLetters().list()).isEmpty();
        world.agent().reopenCase(world.caseId(ticket));
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
    }

    @Test
    void i2ClosesOnceWhenTheAnswerIsLost() {
        String ticket = world.handedOver();
        world.desk().closeTicket(ticket);
        List<BridgeEvent> event = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch|CloseIncident", 4, new Fault.Action.ApplyThenDrop()));
        world.handle(event);
        world.dynamics().faults().clear();
        world.handle(event);
        world.settle();
        assertThat(world.isActive(ticket)).isFalse();
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i4DoesNotOverwriteACloseThatIsStillUnderWay() {
        String ticket = world.handedOver();
        world.desk().closeTicket(ticket);
        List<BridgeEvent> closed = world.takeFromCommerce();
        world.agent().setState("incident", world.caseId(ticket), 0, 2);
        world.handle(world.takeFromDynamics());
        assertThat(world.state(ticket)).isEqualTo("Closed");
        world.handle(closed);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Closed");
        assertThat(world.isActive(ticket)).isFalse();
    }

    @Test
    void i4DoesNotCloseACaseForACloseThatNoLongerHolds() {
        String ticket = world.handedOver();
        UserSession agent = world.agent();
        world.desk().closeTicket(ticket);
        List<BridgeEvent> closed = world.takeFromCommerce();
        agent.resolveCase(world.caseId(ticket), "Done.", "");
        world.handle(world.takeFromDynamics());
        agent.reopenCase(world.caseId(ticket));
        world.handle(world.takeFromDynamics());
        assertThat(world.state(ticket)).isEqualTo("Open");
        world.handle(closed);
        world.settle();
        assertThat(world.isActive(ticket)).isTrue();
        assertThat(world.state(ticket)).isEqualTo("Open");
    }

    @Test
    void i4DoesNotCloseATicketForAResolutionThatNoLongerHolds() {
        String ticket = world.handedOver();
        world.agent().resolveCase(world.caseId(ticket), "Done.", "");
        List<BridgeEvent> resolved = world.takeFromDynamics();
        world.desk().closeTicket(ticket);
        world.handle(world.takeFromCommerce());
        world.desk().reopenTicket(ticket);
        world.handle(world.takeFromCommerce());
        assertThat(world.isActive(ticket)).isTrue();
        world.handle(resolved);
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Open");
        assertThat(world.isActive(ticket)).isTrue();
    }

    @Test
    void i3DoesNotLetAStateGoBack() {
        String ticket = world.handedOver();
        UserSession agent = world.agent();
        agent.setState("incident", world.caseId(ticket), 0, 2);
        agent.resolveCase(world.caseId(ticket), "Done.", "");
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        world.handle(events.reversed());
        world.settle();
        assertThat(world.state(ticket)).isEqualTo("Closed");
    }
}
