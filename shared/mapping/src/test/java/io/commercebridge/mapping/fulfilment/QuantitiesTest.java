package io.commercebridge.mapping.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    private static final Quantities SOME = new Quantities(Map.of(0, 3L, 1, 0L, 2, 1L));

    @Test
    void leavesOutWhatThereIsNoneOf() {
        assertThat(SOME.entries()).containsExactly(0, 2);
        assertThat(SOME.of(1)).isZero();
        assertThat(SOME.of(0)).isEqualTo(3);
        assertThat(SOME.isEmpty()).isFalse();
        assertThat(Quantities.of(1, 0)).isEqualTo(Quantities.NONE);
    }

    @Test
    void calculatesEntryByEntry() {
        Quantities other = new Quantities(Map.of(0, 1L, 5, 4L));
        assertThat(SOME.plus(other)).isEqualTo(new Quantities(Map.of(0, 4L, 2, 1L, 5, 4L)));
        assertThat(SOME.minus(other)).isEqualTo(new Quantities(Map.of(0, 2L, 2, 1L)));
        assertThat(SOME.atMost(other)).isEqualTo(Quantities.of(0, 1));
        assertThat(SOME.atLeast(other)).isEqualTo(new Quantities(Map.of(0, 3L, 2, 1L, 5, 4L)));
    }

    @Test
    void countsWholePiecesOnly() {
        assertThat(Quantities.whole(new BigDecimal("2.000"), "line 1")).isEqualTo(2);
        assertThat(Quantities.whole(BigDecimal.ZERO, "line 1")).isZero();
        assertThatThrownBy(() -> Quantities.whole(new BigDecimal("1.5"), "line 1"))
                .isInstanceOf(MappingException.class)
                .hasMessage("line 1 has the quantity 1.5, which SAP Commerce cannot count");
        assertThatThrownBy(() -> Quantities.whole(new BigDecimal("-1"), "line 1"))
                .hasMessageContaining("has the quantity -1");
    }

    @Test
    void isWrittenShortly() {
        assertThat(SOME.text()).isEqualTo("0:3,2:1");
        assertThat(Quantities.parse("0:3,2:1")).isEqualTo(SOME);
        assertThat(Quantities.parse("")).isEqualTo(Quantities.NONE);
    }

    @Property
    void whatIsTakenAwayAndPutBackIsThereAgain(
            @ForAll @Size(max = 4) Map<@IntRange(max = 5) Integer, @LongRange(max = 9) Long> one,
            @ForAll @Size(max = 4) Map<@IntRange(max = 5) Integer, @LongRange(max = 9) Long> other) {
        Quantities all = new Quantities(one).plus(new Quantities(other));
        assertThat(all.minus(new Quantities(other))).isEqualTo(new Quantities(one));
        assertThat(all.covers(new Quantities(one))).isTrue();
        assertThat(new Quantities(one).covers(all)).isEqualTo(new Quantities(other).isEmpty());
        assertThat(Quantities.parse(all.text())).isEqualTo(all);
    }
}
