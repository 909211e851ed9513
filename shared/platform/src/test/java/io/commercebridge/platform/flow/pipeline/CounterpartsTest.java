package io.commercebridge.platform.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which record belongs to which, and what another record's delivery has left there. */
class CounterpartsTest {
    private static final Written LEFT = new Written("a", Optional.of("hash"), Optional.of("approved"), Map.of());

    private PipelineWorld world;
    private Counterparts records;

    @BeforeEach
    void oneDelivered() {
        world = new PipelineWorld();
        records = new Counterparts("testing", world.correlations, world.index);
        world.direction.effects.put(
                "first",
                _ -> new Effect.Wrote(new Written("row", Optional.empty(), Optional.empty(), Map.of()), List.of()));
        world.run(world.change("a", 1, "first"));
    }

    private Correlation row() {
        return world.correlations.read(new RecordKey("testing", Side.DYNAMICS, "row"));
    }

    @Test
    void findsEachFromTheOther() {
        assertThat(records.inDynamics("a")).contains("row");
        assertThat(records.inCommerce("row")).contains("a");
        assertThat(records.inCommerce("nobody")).isEmpty();
    }

    @Test
    void notesWhatAnotherDeliveryHasLeftAndNothingElse() {
        Correlation before = row();
        records.noteInCommerce("row", LEFT);
        assertThat(row())
                .isEqualTo(new Correlation(
                        before.key(),
                        before.fence() + 1,
                        before.version(),
                        before.seen(),
                        before.content(),
                        before.core(),
                        Optional.of(LEFT),
                        before.trail(),
                        before.trial(),
                        before.verdict(),
                        before.parked(),
                        before.businessKey(),
                        before.other()));
    }

    @Test
    void writesNothingThatIsNotedAlreadyOrOfARowWithoutAnItem() {
        records.noteInCommerce("row", LEFT);
        long fence = row().fence();
        records.noteInCommerce("row", LEFT);
        assertThat(row().fence()).isEqualTo(fence);
        records.noteInCommerce("nobody", LEFT);
        assertThat(world.correlations
                        .read(new RecordKey("testing", Side.DYNAMICS, "nobody"))
                        .fence())
                .isZero();
    }
}
