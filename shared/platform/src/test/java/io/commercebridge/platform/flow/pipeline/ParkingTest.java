package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be delivered is kept, waits, and leaves again. */
class ParkingTest {
    private PipelineWorld world;
    private TestingDirection direction;

    @BeforeEach
    void freshWorld() {
        world = new PipelineWorld();
        direction = world.direction;
    }

    private Correlation known(String subject) {
        return world.correlations.read(new RecordKey("testing", Side.COMMERCE, subject));
    }

    @Test
    void i8ParksAfterTheLastAttemptAndNeverWhatWasNotTried() {
        direction.down = true;
        var head = world.change("a", 1, "a1");
        var behind = world.change("a", 2, "a2");
        for (int attempt = 1; attempt < 3; attempt++) {
            assertThat(world.run(head, behind)).hasSize(2);
        }
        assertThat(world.run(head, behind)).containsExactly(behind.id());
        assertThat(world.deadLetters.list()).extracting(ParkedMessage::eventId).containsExactly(head.id());
        assertThat(known("a").verdict().orElseThrow().outcome()).isEqualTo("parked");
        assertThat(known("a").parked().orElseThrow().remedy()).isEqualTo("wait");
    }

    @Test
    void i1ParksARefusalAtOnceAndGoesOnWithWhatIsOlderInItsGroup() {
        var refused = world.change("a", 5, "refuse-me");
        assertThat(world.run(refused, world.change("a", 4, "fine"))).isEmpty();
        assertThat(world.outcomes()).containsExactly("parked", "delivered");
        ParkedMessage parked = world.deadLetters.list().getFirst();
        assertThat(parked.eventId()).isEqualTo(refused.id());
        assertThat(parked.reason()).contains("'refuse-me' is refused");
        assertThat(parked.remedy()).isEqualTo("correct it");
        assertThat(parked.event()).contains("refuse-me");
    }

    @Test
    void unparksWhatANewerVersionHasOvertaken() {
        world.run(world.change("a", 1, "refuse-me"));
        assertThat(world.deadLetters.list()).hasSize(1);
        world.run(world.change("a", 2, "fine"));
        assertThat(known("a").parked()).isEmpty();
        assertThat(world.deadLetters.list()).isEmpty();
    }

    @Test
    void keepsOnlyTheNewestOfARecordsParkedEvents() {
        world.run(world.change("a", 1, "refuse one"));
        BridgeEvent newer = world.change("a", 2, "refuse two");
        world.run(newer);
        assertThat(world.deadLetters.list()).extracting(ParkedMessage::eventId).containsExactly(newer.id());
    }

    @Test
    void i1ParksADefectWithItsPlace() {
        world.run(world.change("a", 1, "defect"));
        assertThat(world.deadLetters.list().getFirst().reason())
                .contains("IllegalStateException")
                .contains("TestingDirection.deliver");
    }

    @Test
    void i1ParksAMessageThatCannotBeRead() {
        assertThat(world.runRaw("{\"half\":")).isEmpty();
        ParkedMessage parked = world.deadLetters.list().getFirst();
        assertThat(parked.category()).isEqualTo("POISON");
        assertThat(parked.event()).isEqualTo("{\"half\":");
        assertThat(world.outcomes()).containsExactly("parked");
    }

    @Test
    void i1ReleasesAWaitingEventWhenWhatItWaitsForArrives() {
        var waiting = world.change("a", 1, "wait-for-C-1");
        assertThat(world.run(waiting)).containsExactly(waiting.id());
        assertThat(world.run(waiting)).isEmpty();
        assertThat(known("a").verdict().orElseThrow().reason()).isEqualTo("waiting for account C-1");
        assertThat(world.deadLetters.list()).hasSize(1);
        world.run(world.event("x", "test.arrived", "{\"name\":\"C-1\"}"));
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(direction.target).containsEntry("row-a", "wait-for-C-1");
        assertThat(known("a").parked()).isEmpty();
        assertThat(world.deadLetters.list()).isEmpty();
        assertThat(world.outcomes()).containsExactly("retry", "parked", "ignored", "delivered");
    }

    @Test
    void i1DoesNotMissAnArrivalBetweenTheLastAttemptAndTheParking() {
        var waiting = world.change("a", 1, "wait-for-C-2");
        world.run(waiting);
        Runnable[] arriveAfterFirstLook = {
            () -> direction.before.put("wait-for-C-2", () -> direction.arrived.add("C-2"))
        };
        direction.before.put("wait-for-C-2", () -> arriveAfterFirstLook[0].run());
        assertThat(world.run(waiting)).isEmpty();
        assertThat(direction.target).containsEntry("row-a", "wait-for-C-2");
        assertThat(known("a").verdict().orElseThrow().outcome()).isEqualTo("delivered");
    }

    @Test
    void i1DoesNotMissAnArrivalThatPassingTroubleHides() {
        var waiting = world.change("a", 1, "wait-for-C-3");
        world.run(waiting);
        Runnable arriveInTrouble = () -> {
            direction.arrived.add("C-3");
            direction.down = true;
        };
        direction.before.put("wait-for-C-3", () -> direction.before.put("wait-for-C-3", arriveInTrouble));
        assertThat(world.run(waiting)).containsExactly(waiting.id());
        direction.before.clear();
        direction.down = false;
        assertThat(world.run(waiting)).isEmpty();
        assertThat(direction.target).containsEntry("row-a", "wait-for-C-3");
        assertThat(known("a").parked()).isEmpty();
    }
}
