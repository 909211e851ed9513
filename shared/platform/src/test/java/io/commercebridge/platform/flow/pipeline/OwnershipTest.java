package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.correlation.Written.Mirror;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two owners of one pair of records: what the one overrules, what the other is told of, and who is released. */
class OwnershipTest {
    private static final Fingerprint NAME = Fingerprint.of(Map.of("name", Optional.of("Ann")));

    private PipelineWorld world;

    @BeforeEach
    void freshWorld() {
        world = new PipelineWorld();
    }

    private Correlation commerce(String subject) {
        return world.correlations.read(new RecordKey("testing", Side.COMMERCE, subject));
    }

    private Correlation dynamics(String row) {
        return world.correlations.read(new RecordKey("testing", Side.DYNAMICS, row));
    }

    private void forget(RecordKey key) {
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS(key.pk()));
        LocalCloud.shared().dynamoDb().deleteItem(delete -> delete.tableName(world.table)
                .key(item));
    }

    private static Effect.Wrote wrote(String row) {
        return new Effect.Wrote(
                new Written(row, Optional.of("hash"), Optional.empty(), Map.of("name", NAME)), List.of());
    }

    @Test
    void beginsTheCounterpartsRecordWithTheMirrorOfTheFirstDelivery() {
        world.direction.effects.put("first", _ -> wrote("row").mirrored(new Mirror("core", Map.of("phone", NAME))));
        world.direction.effects.put("second", _ -> wrote("row").mirrored(new Mirror("other", Map.of())));
        world.run(world.change("a", 1, "first"));
        world.run(world.change("a", 2, "second"));
        assertThat(dynamics("row").core()).contains("core");
        assertThat(dynamics("row").written().orElseThrow().counterpart()).isEqualTo("a");
        assertThat(dynamics("row").written().orElseThrow().parts()).isEqualTo(Map.of("phone", NAME));
    }

    @Test
    void i5KnowsTheEchoOfAFirstDeliveryThatIsNotRecordedYet() {
        world.direction.effects.put("first", delivery -> {
            RecordKey row = delivery.known().key().opposite("row");
            Correlation none = world.correlations.read(row);
            Written pointer = new Written("a", Optional.empty(), Optional.empty(), Map.of());
            world.correlations.write(
                    none, none.draft().written(pointer, 0).source(0, "", "core").build());
            forget(delivery.known().key());
            world.run(new BridgeEvent(
                    UUID.randomUUID().toString(),
                    "/dataverse/test",
                    "test.change",
                    "row",
                    Instant.EPOCH,
                    Optional.empty(),
                    false,
                    "{\"value\":\"core\",\"status\":\"theirs\",\"version\":1}"));
            return wrote("row");
        });
        world.run(world.change("a", 1, "first"));
        assertThat(world.outcomes()).containsExactly("echo", "delivered");
    }

    @Test
    void ignoresAnOverruledChangeAndLetsTheOwnersNextChangeBeSentWhole() {
        world.direction.effects.put("first", _ -> wrote("row"));
        world.direction.effects.put("renamed", _ -> new Effect.Overruled("Dynamics owns name"));
        world.run(world.change("a", 1, "first"));
        world.run(world.fromTheOtherSide("row", "a", "seen"));
        assertThat(dynamics("row").content()).contains("seen");
        world.run(world.change("a", 2, "renamed"));
        assertThat(commerce("a").verdict().orElseThrow().outcome()).isEqualTo("ignored");
        assertThat(commerce("a").verdict().orElseThrow().reason()).isEqualTo("Dynamics owns name");
        assertThat(dynamics("row").content()).contains("");
        world.run(world.fromTheOtherSide("row", "a", "seen"));
        assertThat(world.outcomes()).containsExactly("delivered", "delivered", "ignored", "delivered");
    }

    @Test
    void forgetsTheFingerprintsOfTheCounterpartForThePartThatWasOverruled() {
        world.direction.effects.put("first", _ -> wrote("row").mirrored(new Mirror("core", Map.of("phone", NAME))));
        world.direction.effects.put("half", _ -> wrote("row").overruling(Optional.of("Dynamics owns name")));
        world.run(world.change("a", 1, "first"));
        world.run(world.change("a", 2, "half"));
        assertThat(dynamics("row").core()).contains("");
        assertThat(dynamics("row").written().orElseThrow().parts()).isEqualTo(Map.of("phone", Fingerprint.NOTHING));
        assertThat(commerce("a").verdict().orElseThrow().outcome()).isEqualTo("delivered");
        assertThat(world.log()).contains("Dynamics owns name");
    }

    @Test
    void showsADirectionWhatIsKnownOfTheCounterpart() {
        List<Optional<String>> told = new ArrayList<>();
        world.direction.effects.put("first", delivery -> {
            told.add(delivery.counterpart().get().flatMap(Correlation::content));
            return wrote("row");
        });
        world.direction.effects.put("second", delivery -> {
            told.add(delivery.counterpart().get().flatMap(Correlation::content));
            return wrote("row");
        });
        world.run(world.change("a", 1, "first"));
        world.run(world.fromTheOtherSide("row", "a", "seen"));
        world.run(world.change("a", 2, "second"));
        assertThat(told).containsExactly(Optional.empty(), Optional.of("seen"));
    }

    @Test
    void i3DeliversAnOvertakenRecordAsItIsNowAndKeepsWhatLiesBetweenOut() {
        world.run(world.event("a", "test.change", "{\"value\":\"ours\",\"version\":5,\"own\":true}"));
        world.direction.now.put("a", "{\"value\":\"newest\",\"version\":7}");
        world.run(world.change("a", 3, "old"));
        world.run(world.change("a", 6, "between"));
        world.run(world.change("a", 7, "newest"));
        assertThat(world.direction.writes).containsExactly("newest");
        assertThat(world.outcomes()).containsExactly("echo", "delivered", "stale", "unchanged");
    }

    @Test
    void i1ReleasesWhoWaitsForWhatADeliveryBrings() {
        world.direction.effects.put("unit", _ -> {
            world.direction.arrived.add("C-7");
            return wrote("row-unit").releasing(List.of(new Awaited("account", "C-7")));
        });
        var waiting = world.change("b", 1, "wait-for-C-7");
        world.run(waiting);
        world.run(waiting);
        assertThat(commerce("b").parked()).isPresent();
        world.run(world.change("u", 1, "unit"));
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(commerce("b").verdict().orElseThrow().outcome()).isEqualTo("delivered");
    }

    @Test
    void i1ReleasesWhoWaitsForARecordOfWhichNothingIsWritten() {
        world.direction.effects.put("foreign", _ -> {
            world.direction.arrived.add("C-9");
            return new Effect.Nothing(Outcome.IGNORED, "not written").releasing(List.of(new Awaited("account", "C-9")));
        });
        var waiting = world.change("b", 1, "wait-for-C-9");
        world.run(waiting);
        world.run(waiting);
        world.run(world.change("u", 1, "foreign"));
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(commerce("b").verdict().orElseThrow().outcome()).isEqualTo("delivered");
    }

    @Test
    void leavesTheWaitersOfOtherFlowsToTheirOwnArrivals() {
        RecordKey other = new RecordKey("orders", Side.COMMERCE, "00001000|null");
        Awaited account = new Awaited("account", "C-8");
        world.waiters.add(account, other);
        world.run(world.event("x", "test.arrived", "{\"name\":\"C-8\"}"));
        assertThat(world.waiters.of(account)).containsExactly(other);
        assertThat(world.log()).contains("arrived, released 0");
    }
}
