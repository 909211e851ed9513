package io.commercebridge.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A counterpart that gets another key, as a buyer whose e-mail changes. */
class CounterpartMoveTest {
    private static final String TABLE = "correlations-move-test";
    private static final DynamoDbClient dynamoDb = LocalCloud.shared().dynamoDb();

    private final Correlations correlations = new Correlations(dynamoDb, TABLE);

    @BeforeAll
    static void createTable() {
        LocalCloud.shared().createTable(TABLE);
    }

    private static RecordKey order(String code) {
        return new RecordKey("orders", Side.COMMERCE, code + "|null");
    }

    private static Verdict verdict(String outcome) {
        return new Verdict(outcome, "", List.of(), Optional.empty(), Instant.EPOCH);
    }

    private static Correlation delivered(Correlation before, String event, String counterpart) {
        return before.draft()
                .source(5, "content", "core")
                .written(new Written(counterpart, Optional.empty(), Optional.empty(), Map.of()), 5)
                .ended(event, verdict("delivered"))
                .build();
    }

    private static RecordKey row(String id) {
        return new RecordKey("orders", Side.DYNAMICS, id);
    }

    @Test
    void i2MovesWhatIsKnownOfTheCounterpartToItsNewKey() {
        Correlation unknown = correlations.read(order("moves"));
        correlations.write(
                unknown,
                delivered(unknown, "e1", "old-key"),
                Optional.of(new Written.Mirror(
                        "core", Optional.of("remembered"), Map.of("h", new Fingerprint(new byte[10])))));
        Correlation old = correlations.read(row("old-key"));
        correlations.write(
                old,
                old.draft()
                        .source(9, "seen", "core")
                        .ended("o1", verdict("echo"))
                        .build());
        Correlation early = correlations.read(row("new-key"));
        correlations.write(early, early.draft().ended("n1", verdict("ignored")).build());

        Correlation before = correlations.read(order("moves"));
        correlations.write(before, delivered(before, "e2", "new-key"));

        assertThat(correlations.read(row("old-key"))).isEqualTo(Correlation.unknown(row("old-key")));
        Correlation moved = correlations.read(row("new-key"));
        assertThat(moved.written())
                .contains(new Written(
                        "moves|null",
                        Optional.empty(),
                        Optional.of("remembered"),
                        Map.of("h", new Fingerprint(new byte[10]))));
        assertThat(moved.version()).isEqualTo(9);
        assertThat(moved.core()).contains("core");
        assertThat(moved.trail().settled("o1")).isTrue();
        assertThat(moved.trail().settled("n1")).isTrue();
        assertThat(moved.fence()).isEqualTo(2);
        assertThat(correlations.read(order("moves")).written().orElseThrow().counterpart())
                .isEqualTo("new-key");
    }

    @Test
    void putsTheMirrorInThePlaceOfWhatAMovedItemKnew() {
        Correlation unknown = correlations.read(order("mirrored"));
        correlations.write(unknown, delivered(unknown, "e1", "was"), Optional.of(new Written.Mirror("core", Map.of())));
        Correlation before = correlations.read(order("mirrored"));
        Fingerprint other = new Fingerprint(new byte[5]);
        correlations.write(
                before, delivered(before, "e2", "is"), Optional.of(new Written.Mirror("another", Map.of("h", other))));
        assertThat(correlations.read(row("is")).core()).contains("another");
        assertThat(correlations.read(row("is")).written().orElseThrow().parts()).isEqualTo(Map.of("h", other));
    }

    @Test
    void i2RefusesToMoveToAKeyThatAnotherRecordOwns() {
        Correlation first = correlations.read(order("owner"));
        correlations.write(first, delivered(first, "e1", "owned"));
        Correlation second = correlations.read(order("mover"));
        correlations.write(second, delivered(second, "e1", "left"));
        Correlation before = correlations.read(order("mover"));
        assertThatThrownBy(() -> correlations.write(before, delivered(before, "e2", "owned")))
                .isInstanceOf(BridgeException.class)
                .hasMessageContaining("already correlated")
                .extracting(e -> ((BridgeException) e).category())
                .isEqualTo(Category.PERMANENT);
        assertThat(correlations.read(row("left")).written()).isPresent();
    }

    @Test
    void i10MovesNothingForAWorkerThatReadBeforeAnotherWrote() {
        Correlation unknown = correlations.read(order("late-move"));
        correlations.write(unknown, delivered(unknown, "e1", "stays"));
        Correlation late = correlations.read(order("late-move"));
        Correlation other = correlations.read(order("late-move"));
        correlations.write(
                other, other.draft().ended("e2", verdict("unchanged")).build());
        assertThatThrownBy(() -> correlations.write(late, delivered(late, "e3", "goes")))
                .isInstanceOf(CorrelationConflict.class);
        assertThat(correlations.read(row("stays")).written()).isPresent();
        assertThat(correlations.read(row("goes"))).isEqualTo(Correlation.unknown(row("goes")));
    }
}
