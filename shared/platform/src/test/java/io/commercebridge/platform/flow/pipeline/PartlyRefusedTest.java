package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.PartlyRefusedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of a record is refused, or its event is taken apart after it has waited: nothing is lost, and nothing stays behind. */
class PartlyRefusedTest {
    private static final Written LEFT =
            new Written("row-a", Optional.empty(), Optional.of("a state"), Map.of("good", Fingerprint.of(Map.of())));

    private PipelineWorld world;

    @BeforeEach
    void freshWorld() {
        world = new PipelineWorld();
        world.direction.effects.put("partly", _ -> {
            throw new PartlyRefusedException("too much", "less", LEFT);
        });
    }

    private Correlation known(String subject) {
        return world.correlations.read(new RecordKey("testing", Side.COMMERCE, subject));
    }

    @Test
    void i1ParksTheEventAndRemembersWhatTheRestHasLeft() {
        assertThat(world.run(world.change("a", 0, "partly"))).isEmpty();
        assertThat(world.deadLetters.list()).hasSize(1);
        assertThat(known("a").written()).contains(LEFT);
        assertThat(known("a").parked().orElseThrow().reason()).isEqualTo("too much");
        world.run(world.change("a", 0, "fine"));
        assertThat(known("a").parked()).isEmpty();
        assertThat(world.deadLetters.list()).isEmpty();
    }

    @Test
    void i1DoesNotLeaveAnEventParkedThatWasTakenApartAfterItWaited() {
        var waiting = world.event("x", "test.apart", "{\"name\":\"b\"}");
        world.run(waiting);
        world.run(waiting);
        assertThat(world.deadLetters.list()).hasSize(1);
        world.run(world.event("b", "test.arrived", "{\"name\":\"b\"}"));
        assertThat(world.runQueue()).as("released").isEqualTo(1);
        assertThat(world.runQueue()).as("its part").isEqualTo(1);
        assertThat(world.direction.target).containsEntry("row-b", "of b");
        assertThat(known("x").parked()).isEmpty();
        assertThat(known("x").trial()).isEmpty();
        assertThat(world.deadLetters.list()).isEmpty();
    }
}
