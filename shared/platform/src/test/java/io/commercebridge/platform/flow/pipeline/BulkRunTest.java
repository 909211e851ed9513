package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkRunTest {
    private PipelineWorld world;

    @BeforeEach
    void freshWorld() {
        world = new PipelineWorld();
    }

    private Correlation known(String subject) {
        return world.correlations.read(new RecordKey("testing", Side.COMMERCE, subject));
    }

    private List<BridgeEvent> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.bulk("r" + i, 1, "v" + i))
                .toList();
    }

    @Test
    void deliversManyRecordsTogether() {
        assertThat(world.run(world.bulk("a", 1, "one"), world.bulk("b", 1, "two")))
                .isEmpty();
        assertThat(world.bulk.deliveries).containsExactly(2);
        assertThat(world.bulk.target()).containsEntry("row-a", "one").containsEntry("row-b", "two");
        assertThat(known("a").verdict().map(Verdict::outcome)).contains("delivered");
    }

    @Test
    void i3DeliversOnlyTheNewestOfARecord() {
        world.run(world.bulk("a", 2, "two"), world.bulk("a", 3, "three"), world.bulk("a", 1, "one"));
        assertThat(world.bulk.writes()).containsExactly("three");
        assertThat(world.outcomes()).containsExactlyInAnyOrder("stale", "stale", "delivered");
        assertThat(known("a").version()).isEqualTo(3);
        assertThat(known("a").fence()).as("one write for all of them").isEqualTo(1);
    }

    @Test
    void i2KnowsEveryEventOfARecordAgain() {
        BridgeEvent one = world.bulk("a", 1, "one");
        BridgeEvent two = world.bulk("a", 2, "two");
        world.run(one, two);
        world.run(two, one, one);
        assertThat(world.bulk.writes()).containsExactly("two");
        assertThat(world.outcomes())
                .containsExactlyInAnyOrder("stale", "delivered", "duplicate", "duplicate", "duplicate");
    }

    @Test
    void readsARecordAgainIfTwoEventsOfOneVersionDiffer() {
        world.direction.now.put("a", "{\"value\":\"now\",\"version\":1}");
        world.run(world.bulk("a", 1, "this"), world.bulk("a", 1, "that"));
        assertThat(world.bulk.writes()).containsExactly("now");
    }

    @Test
    void readsARecordAgainIfWhatIsToldMayBeOvertaken() {
        world.run(world.bulk("a", 1, "first"));
        world.direction.now.put("a", "{\"value\":\"now\",\"version\":5}");
        world.run(world.bulk("a", 1, "second"), world.bulk("b", 1, "other"));
        assertThat(world.bulk.writes()).containsExactlyInAnyOrder("first", "now", "other");
        assertThat(world.bulk.deliveries).containsExactly(1, 2);
    }

    @Test
    void anEchoDoesNotOvertakeWhatCameBeforeIt() {
        BridgeEvent echo = world.event("a", "bulk.change", "{\"value\":\"ours\",\"version\":2,\"own\":\"true\"}");
        world.direction.now.put("a", "{\"value\":\"now\",\"version\":3}");
        world.run(world.bulk("a", 1, "theirs"), echo);
        assertThat(world.bulk.writes()).containsExactly("now");
        assertThat(world.outcomes()).containsExactlyInAnyOrder("echo", "delivered");
    }

    @Test
    void parksABadOneAlone() {
        assertThat(world.run(world.bulk("a", 1, "one"), world.bulk("b", 1, "refuse"), world.bulk("c", 1, "three")))
                .isEmpty();
        assertThat(world.bulk.writes()).containsExactlyInAnyOrder("one", "three");
        assertThat(known("b").parked()).isPresent();
        assertThat(known("c").parked()).isEmpty();
    }

    @Test
    void triesTheVersionBeforeIfTheNewestIsRefused() {
        world.run(world.bulk("a", 1, "one"), world.bulk("a", 2, "refuse"));
        assertThat(world.bulk.writes()).containsExactly("one");
        assertThat(known("a").parked().orElseThrow().version()).isEqualTo(2);
        assertThat(known("a").version()).isEqualTo(1);
    }

    @Test
    void parksOnlyTheNewestOfSeveralBadOnes() {
        world.run(world.bulk("a", 1, "refuse one"), world.bulk("a", 2, "refuse two"));
        assertThat(known("a").parked().orElseThrow().version()).isEqualTo(2);
        assertThat(world.outcomes()).containsExactlyInAnyOrder("parked", "stale");
    }

    @Test
    void givesAllEventsOfARecordBackInPassingTrouble() {
        BridgeEvent one = world.bulk("a", 1, "one");
        BridgeEvent two = world.bulk("a", 2, "two");
        world.bulk.failure = new BridgeException(Category.TRANSIENT, "down", "wait", null);
        world.bulk.fails = true;
        assertThat(world.run(one, two)).containsExactlyInAnyOrder(one.id(), two.id());
        world.bulk.fails = false;
        assertThat(world.run(one, two)).isEmpty();
        assertThat(world.bulk.writes()).containsExactly("two");
    }

    @Test
    void waitsForWhatIsMissingAndIsReleasedByIt() {
        BridgeEvent older = world.bulk("a", 1, "older");
        BridgeEvent waiting = world.bulk("a", 2, "wait-for-C-1");
        assertThat(world.run(older, waiting)).hasSize(2);
        assertThat(world.run(older, waiting)).isEmpty();
        assertThat(known("a").parked().orElseThrow().version()).isEqualTo(2);
        world.run(world.event("C-1", "test.arrived", "{\"name\":\"C-1\"}"));
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.bulk.writes()).containsExactly("wait-for-C-1");
        assertThat(known("a").parked()).isEmpty();
    }

    @Test
    void takesMoreFromItsQueueThanLambdaHandsOver() {
        world.send(records(23));
        assertThat(world.runTenOfTheQueue()).isEmpty();
        assertThat(world.bulk.deliveries).containsExactly(23);
        assertThat(world.runQueue()).as("left in the queue").isZero();
    }

    @Test
    void leavesInTheQueueWhatItCouldNotDoAndGivesLambdaOnlyItsOwnBack() {
        world.bulk.failure = new BridgeException(Category.TRANSIENT, "down", "wait", null);
        world.bulk.fails = true;
        world.send(records(12));
        assertThat(world.runTenOfTheQueue()).hasSize(10);
        assertThat(world.outcomes()).hasSize(12).containsOnly("retry");
    }

    @Test
    void takesAnEventApart() {
        world.run(world.event("whole", "bulk.parts", "{\"value\":\"part\",\"version\":1}"));
        assertThat(world.runQueue()).isEqualTo(2);
        assertThat(world.bulk.target()).containsKeys("row-p", "row-q");
    }

    @Test
    void takesEventsThatDidNotComeThroughTheQueue() {
        world.take(records(3));
        assertThat(world.bulk.deliveries).containsExactly(3);
        world.bulk.failure = new BridgeException(Category.TRANSIENT, "down", "wait", null);
        world.bulk.fails = true;
        world.take(List.of(world.bulk("late", 1, "late")));
        world.bulk.fails = false;
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.bulk.writes()).contains("late");
    }

    @Test
    void deliversNothingInADryRun() {
        world.dryRun().run(PipelineWorld.batch(world.bulk("a", 1, "one")));
        assertThat(world.bulk.writes()).isEmpty();
        assertThat(known("a").fence()).isZero();
    }
}
