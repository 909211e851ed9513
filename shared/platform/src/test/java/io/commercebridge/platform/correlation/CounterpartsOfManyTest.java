package io.commercebridge.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.cloud.LocalCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CounterpartsOfManyTest {
    private static final String TABLE = "counterparts-of-many";

    private final Correlations correlations =
            new Correlations(LocalCloud.shared().dynamoDb(), TABLE);

    private final CorrelationIndex index =
            new CorrelationIndex(LocalCloud.shared().dynamoDb(), TABLE);

    @BeforeAll
    static void createTable() {
        LocalCloud.shared().createTable(TABLE);
    }

    private static RecordKey unit(int number) {
        return new RecordKey("customers", Side.COMMERCE, "unit-" + number);
    }

    private void pair(int number) {
        Correlation before = correlations.read(unit(number));
        Written written = new Written("account-" + number, Optional.empty(), Optional.empty(), Map.of());
        correlations.write(before, before.draft().written(written, -1).build());
    }

    @Test
    void findsTheCounterpartsOfMoreRecordsThanOneRequestTakes() {
        List.of(0, 99, 100, 229).forEach(this::pair);
        Correlation tried = correlations.read(unit(5));
        correlations.write(tried, tried.draft().tried("event").build());
        List<RecordKey> keys =
                IntStream.range(0, 230).mapToObj(CounterpartsOfManyTest::unit).toList();

        assertThat(index.counterparts(keys))
                .containsOnly(
                        Map.entry(unit(0), "account-0"),
                        Map.entry(unit(99), "account-99"),
                        Map.entry(unit(100), "account-100"),
                        Map.entry(unit(229), "account-229"));
    }

    @Test
    void findsThemFromEitherSideAndMindsNoRepetition() {
        pair(300);
        RecordKey account = new RecordKey("customers", Side.DYNAMICS, "account-300");
        assertThat(index.counterparts(List.of(account, unit(301), account)))
                .containsOnly(Map.entry(account, "unit-300"));
        assertThat(index.counterparts(List.of())).isEmpty();
    }
}
