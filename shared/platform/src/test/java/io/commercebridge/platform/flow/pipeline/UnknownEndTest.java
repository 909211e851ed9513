package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.UnknownEndException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attempt may have taken effect without an answer. */
class UnknownEndTest {
    private PipelineWorld world;

    @BeforeEach
    void freshWorld() {
        world = new PipelineWorld();
        world.bulk.failure = new UnknownEndException(
                new RemoteException(
                        Category.TRANSIENT,
                        new RemoteException.Answer("SAP Commerce", 0, "", "a name", Optional.empty(), Optional.empty()),
                        "Wait.",
                        null),
                new Written("row-a", Optional.empty(), Optional.empty(), Map.of("part", Fingerprint.of(Map.of()))));
    }

    private Correlation known() {
        return world.correlations.read(new RecordKey("testing", Side.COMMERCE, "a"));
    }

    @Test
    void i2RemembersWhatItMayHaveLeft() {
        world.bulk.fails = true;
        assertThat(world.run(world.bulk("a", 1, "one"))).hasSize(1);
        assertThat(known().written().map(Written::counterpart)).contains("row-a");
        assertThat(known().written().map(Written::parts)).contains(Map.of("part", Fingerprint.NOTHING));
        assertThat(world.bulk.failure).hasMessageNotContaining("a name");
    }

    @Test
    void i4DeliversWhatWasThereBeforeIt() {
        BridgeEvent two = world.bulk("a", 2, "two");
        world.run(world.bulk("a", 1, "one"));
        world.bulk.fails = true;
        world.run(two);
        world.bulk.fails = false;
        world.run(two, world.bulk("a", 3, "one"));
        assertThat(world.bulk.writes()).containsExactly("one", "one");
        assertThat(known().version()).isEqualTo(3);
    }
}
