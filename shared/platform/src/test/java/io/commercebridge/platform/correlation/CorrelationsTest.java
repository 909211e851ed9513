package io.commercebridge.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.testkit.cloud.LocalCloud;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

class CorrelationsTest {
    private static final String TABLE = "correlations-test";
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_123L);
    private static final DynamoDbClient dynamoDb = LocalCloud.shared().dynamoDb();

    private final AtomicReference<Double> units = new AtomicReference<>(0.0);
    private final Correlations correlations = new Correlations(dynamoDb, TABLE, this::count);

    @BeforeAll
    static void createTable() {
        LocalCloud.shared().createTable(TABLE);
    }

    private void count(CapacityMeter.Kind kind, ConsumedCapacity consumed) {
        units.updateAndGet(sum -> sum + consumed.capacityUnits());
    }

    private double consumed() {
        return units.getAndSet(0.0);
    }

    private static RecordKey order(String code) {
        return new RecordKey("orders", Side.COMMERCE, code + "|null");
    }

    private static Verdict verdict(String outcome) {
        return new Verdict(outcome, "", List.of(), Optional.empty(), NOW);
    }

    private static Written written(String counterpart) {
        return new Written(
                counterpart, Optional.of("hash"), Optional.of("READY"), Map.of("h", new Fingerprint(new byte[150])));
    }

    private Correlation delivered(Correlation before, String event, String counterpart) {
        return before.draft()
                .source(5, "content", "core")
                .written(written(counterpart), 5)
                .businessKey(Optional.of("1000"))
                .ended(event, verdict("delivered"))
                .build();
    }

    @Test
    void knowsNothingOfARecordItHasNotSeen() {
        assertThat(correlations.read(order("never"))).isEqualTo(Correlation.unknown(order("never")));
    }

    @Test
    void givesBackWhatItWasGiven() {
        Correlation before = correlations.read(order("round"));
        Correlation after = delivered(before, "e1", "row-round")
                .draft()
                .tried("e2")
                .parked(new Parked("mark", 7, "why", "what to do", Optional.of(new byte[] {1, 2}), NOW))
                .build();
        correlations.write(before, after);
        Correlation read = correlations.read(order("round"));
        assertThat(read.fence()).isEqualTo(1);
        assertThat(read.version()).isEqualTo(5);
        assertThat(read.content()).contains("content");
        assertThat(read.core()).contains("core");
        assertThat(read.written()).contains(written("row-round"));
        assertThat(read.trail().settled("e1")).isTrue();
        assertThat(read.attempts("e2")).isEqualTo(1);
        assertThat(read.verdict()).contains(verdict("delivered"));
        assertThat(read.businessKey()).contains("1000");
        Parked parked = read.parked().orElseThrow();
        assertThat(parked.version()).isEqualTo(7);
        assertThat(parked.reason()).isEqualTo("why");
        assertThat(parked.remedy()).isEqualTo("what to do");
        assertThat(parked.event().orElseThrow()).containsExactly(1, 2);
        assertThat(parked.at()).isEqualTo(NOW);
    }

    @Test
    void i2PointsBackFromTheCounterpart() {
        Correlation before = correlations.read(order("back"));
        correlations.write(before, delivered(before, "e1", "row-back"));
        Correlation pointer = correlations.read(order("back").opposite("row-back"));
        assertThat(pointer.written().orElseThrow().counterpart()).isEqualTo("back|null");
        assertThat(pointer.fence()).isEqualTo(1);
        assertThat(pointer.trail().entries()).isEmpty();
    }

    @Test
    void i10RefusesAWorkerThatReadBeforeAnotherWrote() {
        Correlation before = correlations.read(order("fenced"));
        Correlation late = correlations.read(order("fenced"));
        correlations.write(before, delivered(before, "e1", "row-fenced"));
        assertThatThrownBy(() -> correlations.write(late, delivered(late, "e0", "row-fenced")))
                .isInstanceOf(CorrelationConflict.class);
        Correlation second = correlations.read(order("fenced"));
        Correlation paused = correlations.read(order("fenced"));
        correlations.write(
                second, second.draft().ended("e2", verdict("unchanged")).build());
        assertThatThrownBy(() ->
                        correlations.write(paused, paused.draft().tried("e3").build()))
                .isInstanceOf(CorrelationConflict.class)
                .extracting(e -> ((BridgeException) e).category())
                .isEqualTo(Category.TRANSIENT);
        assertThat(correlations.read(order("fenced")).fence()).isEqualTo(2);
    }

    @Test
    void i2RefusesASecondRecordForOneCounterpart() {
        Correlation first = correlations.read(order("one"));
        correlations.write(first, delivered(first, "e1", "row-shared"));
        Correlation second = correlations.read(order("two"));
        assertThatThrownBy(() -> correlations.write(second, delivered(second, "e2", "row-shared")))
                .isInstanceOf(BridgeException.class)
                .hasMessageContaining("row-shared")
                .extracting(e -> ((BridgeException) e).category())
                .isEqualTo(Category.PERMANENT);
        assertThat(correlations.read(order("two")).fence()).isZero();
    }

    @Test
    void i1KeepsWhatNewerCodeHasWritten() {
        Correlation before = correlations.read(order("newer"));
        correlations.write(before, delivered(before, "e1", "row-newer"));
        dynamoDb.updateItem(update -> update.tableName(TABLE)
                .key(Map.of("pk", AttributeValue.fromS(order("newer").pk())))
                .updateExpression("SET invented = :v")
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("later"))));
        Correlation read = correlations.read(order("newer"));
        correlations.write(read, read.draft().ended("e2", verdict("unchanged")).build());
        assertThat(correlations.read(order("newer")).other()).containsEntry("invented", AttributeValue.fromS("later"));
    }

    @Test
    void readsAndWritesOneUnitEachOnceARecordIsKnown() {
        Correlation before = correlations.read(order("cost"));
        correlations.write(before, delivered(before, "e1", "row-cost"));
        consumed();
        Correlation known = correlations.read(order("cost"));
        assertThat(consumed()).isEqualTo(1.0);
        correlations.write(known, delivered(known, "e2", "row-cost"));
        assertThat(consumed()).isEqualTo(1.0);
    }

    @Test
    void remembersOnlyTheLastEvents() {
        Correlation correlation = Correlation.unknown(order("trail"));
        for (int i = 0; i < 12; i++) {
            correlation =
                    correlation.draft().ended("e" + i, verdict("delivered")).build();
        }
        assertThat(correlation.trail().entries()).hasSize(8);
        assertThat(correlation.trail().settled("e11")).isTrue();
        assertThat(correlation.trail().settled("e3")).isFalse();
    }

    @Test
    void doesNotTakeAParkedEventForSettled() {
        Correlation parked = Correlation.unknown(order("p"))
                .draft()
                .ended("e1", verdict("parked"))
                .build();
        assertThat(parked.trail().settled("e1")).isFalse();
        assertThat(parked.draft()
                        .ended("e1", verdict("delivered"))
                        .build()
                        .trail()
                        .entries())
                .hasSize(1);
    }

    @Test
    void forgetsAParkedEventOnlyWhenItOrANewerOneIsDelivered() {
        Parked parked = new Parked(Trail.mark("e5"), 5, "why", "do", Optional.empty(), NOW);
        Correlation base =
                Correlation.unknown(order("p")).draft().parked(parked).build();
        assertThat(base.draft().written(written("r"), 4).build().parked()).isPresent();
        assertThat(base.draft().written(written("r"), 5).build().parked()).isEmpty();
        assertThat(base.draft().ended("e4", verdict("stale")).build().parked()).isPresent();
        assertThat(base.draft().ended("e5", verdict("unchanged")).build().parked())
                .isEmpty();
    }

    @Test
    void saysThatATableWhichDoesNotAnswerIsPassingTrouble() {
        Correlations elsewhere = new Correlations(dynamoDb, "no-such-table");
        assertThatThrownBy(() -> elsewhere.read(order("x")))
                .isInstanceOf(BridgeException.class)
                .extracting(e -> ((BridgeException) e).category())
                .isEqualTo(Category.TRANSIENT);
    }

    @Test
    void keepsAListOfWhoWaits() {
        Waiters waiters = new Waiters(dynamoDb, TABLE, Clock.systemUTC());
        Awaited account = new Awaited("account", "C-4711");
        assertThat(waiters.of(account)).isEmpty();
        waiters.add(account, order("w1"));
        waiters.add(account, order("w2"));
        waiters.add(account, order("w2"));
        assertThat(waiters.of(new Awaited("account", "c-4711"))).containsExactlyInAnyOrder(order("w1"), order("w2"));
        waiters.remove(account, order("w1"));
        assertThat(waiters.of(account)).containsExactly(order("w2"));
        waiters.remove(account, order("w2"));
        assertThat(waiters.of(account)).isEmpty();
    }
}
