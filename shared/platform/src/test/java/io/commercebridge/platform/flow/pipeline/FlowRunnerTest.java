package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowRunnerTest {
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
    void deliversAndRemembers() {
        assertThat(world.run(world.change("a", 1, "one"))).isEmpty();
        assertThat(direction.target).containsEntry("row-a", "one");
        assertThat(known("a").version()).isEqualTo(1);
        assertThat(known("a").verdict().orElseThrow().outcome()).isEqualTo("delivered");
        assertThat(known("a").businessKey()).contains("a");
        assertThat(world.outcomes()).containsExactly("delivered");
    }

    @Test
    void i2WritesOnceHoweverOftenAnEventComes() {
        var event = world.change("a", 1, "one");
        world.run(event, event);
        world.run(event);
        assertThat(direction.writes).containsExactly("one");
        assertThat(world.outcomes()).containsExactly("delivered", "duplicate", "duplicate");
    }

    @Test
    void i3DropsAnOlderVersion() {
        world.run(world.change("a", 2, "two"), world.change("a", 1, "one"));
        assertThat(direction.target).containsEntry("row-a", "two");
        assertThat(world.outcomes()).containsExactly("delivered", "stale");
        assertThat(known("a").version()).isEqualTo(2);
    }

    @Test
    void comparesEqualVersionsByContent() {
        world.run(world.change("a", 2, "two"), world.change("a", 2, "two"), world.change("a", 2, "other"));
        assertThat(world.outcomes()).containsExactly("delivered", "unchanged", "delivered");
    }

    @Test
    void neverCallsARecordWithoutVersionStale() {
        world.run(world.change("a", 2, "two"), world.change("a", 0, "unversioned"));
        assertThat(world.outcomes()).containsExactly("delivered", "delivered");
        assertThat(known("a").version()).isEqualTo(2);
    }

    @Test
    void deliversTenEventsOfOneRecordInTheirOrder() {
        var events = java.util.stream.IntStream.rangeClosed(1, 10)
                .mapToObj(i -> world.change("a", i, "v" + i))
                .toArray(io.commercebridge.platform.event.BridgeEvent[]::new);
        assertThat(world.run(events)).isEmpty();
        assertThat(direction.writes).containsExactly("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10");
        assertThat(known("a").fence()).isEqualTo(10);
    }

    @Test
    void i5WritesNothingForAnEventThatTheSenderMarksAsOurs() {
        world.run(world.event("a", "test.change", "{\"value\":\"x\",\"version\":1,\"own\":true}"));
        assertThat(direction.writes).isEmpty();
        assertThat(world.outcomes()).containsExactly("echo");
    }

    @Test
    void i5KnowsItsOwnWriteByWhatItWroteThere() {
        world.run(world.change("a", 1, "one"));
        world.run(world.fromTheOtherSide("row-a", "a", "SHIPPED"));
        world.run(world.event("a", "test.change", "{\"value\":\"one\",\"version\":3,\"status\":\"SHIPPED\"}"));
        world.run(world.event("a", "test.change", "{\"value\":\"one\",\"version\":4,\"status\":\"LOST\"}"));
        assertThat(world.outcomes()).containsExactly("delivered", "delivered", "echo", "delivered");
    }

    @Test
    void i3BlocksOnlyTheGroupWhoseHeadFails() {
        direction.down = true;
        direction.before.put("b1", () -> direction.down = false);
        var head = world.change("a", 1, "a1");
        var behind = world.change("a", 2, "a2");
        var other = world.change("b", 1, "b1");
        assertThat(world.run(head, behind, other)).containsExactlyInAnyOrder(head.id(), behind.id());
        assertThat(direction.writes).containsExactly("b1");
        assertThat(known("a").attempts(head.id())).isEqualTo(1);
        assertThat(known("a").attempts(behind.id())).isZero();
        assertThat(world.run(head, behind)).isEmpty();
        assertThat(direction.writes).containsExactly("b1", "a1", "a2");
    }

    @Test
    void i8StartsNothingForWhichThereIsNoTime() {
        direction.before.put("first", () -> world.clock.advance(Duration.ofSeconds(24)));
        var second = world.change("b", 1, "second");
        assertThat(world.run(world.change("a", 1, "first"), second)).containsExactly(second.id());
        assertThat(known("b").trial()).isEmpty();
        assertThat(world.run(second)).isEmpty();
        assertThat(direction.writes).containsExactly("first", "second");
    }

    @Test
    void saysWhyAnEventIsIgnored() {
        world.run(world.event("a", "test.foreign", "{}"), world.event("a", "else.what", "{}"));
        assertThat(world.log()).contains("not ours").contains("no direction of the flow takes else.what");
        assertThat(world.outcomes()).containsExactly("ignored", "ignored");
    }

    @Test
    void recordsThatNothingHadToBeWritten() {
        world.run(world.change("a", 4, "nothing"), world.change("a", 4, "nothing"));
        assertThat(world.outcomes()).containsExactly("ignored", "unchanged");
        assertThat(known("a").version()).isEqualTo(4);
    }

    @Test
    void holdsEverythingWhileTheFlowIsSwitchedOff() {
        var event = world.change("a", 1, "one");
        assertThat(world.switchedOff().run(PipelineWorld.batch(event)).getBatchItemFailures())
                .hasSize(1);
        assertThat(direction.writes).isEmpty();
        assertThat(known("a").fence()).isZero();
    }

    @Test
    void writesNothingInADryRun() {
        var event = world.change("a", 1, "one");
        assertThat(world.dryRun().run(PipelineWorld.batch(event)).getBatchItemFailures())
                .isEmpty();
        assertThat(direction.writes).isEmpty();
        assertThat(known("a").fence()).isZero();
        assertThat(world.log()).contains("dry run");
    }

    @Test
    void i7KeepsMailAddressesOutOfTheLog() {
        world.run(
                world.change("ann@example.org", 1, "one"),
                world.change("ann%40example.org", 1, "refuse ann@example.org"));
        assertThat(world.log()).doesNotContain("ann@").doesNotContain("ann%40");
        assertThat(List.of(world.log().split("\n")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1024));
    }

    @Test
    void i10LetsTheNewerOwnerStandAndComesAgain() {
        var slow = world.change("a", 1, "slow");
        direction.before.put("slow", () -> {
            direction.before.clear();
            world.run(world.change("a", 2, "newer"));
        });
        assertThat(world.run(slow)).containsExactly(slow.id());
        assertThat(known("a").version()).isEqualTo(2);
        assertThat(world.run(slow)).isEmpty();
        assertThat(world.outcomes()).endsWith("stale");
    }
}
