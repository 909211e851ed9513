package io.commercebridge.mapping.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    @Test
    void tellsAQuantityInAnotherUnit() {
        assertThat(new Ratio(DOZEN, BigDecimal.ONE).of(BigDecimal.valueOf(3))).isEqualByComparingTo("36");
        assertThat(new Ratio(BigDecimal.ONE, DOZEN).of(BigDecimal.valueOf(18))).isEqualByComparingTo("1.5");
        assertThat(new Ratio(BigDecimal.ONE, BigDecimal.valueOf(3)).of(BigDecimal.valueOf(3)))
                .isEqualByComparingTo("1");
        assertThat(Ratio.SAME.of(new BigDecimal("2.75"))).isEqualByComparingTo("2.75");
    }

    @Test
    void isReadAsItIsWritten() {
        Ratio ratio = new Ratio(new BigDecimal("1E1"), new BigDecimal("0.5"));
        assertThat(ratio.text()).isEqualTo("10/0.5");
        assertThat(Ratio.parse(ratio.text()).of(BigDecimal.ONE)).isEqualByComparingTo("20");
        assertThatThrownBy(() -> Ratio.parse("12")).hasMessage("ratio '12'");
    }

    @Test
    void isBetweenRealUnits() {
        assertThatThrownBy(() -> new Ratio(BigDecimal.ZERO, DOZEN)).hasMessage("a ratio of 0 to 12");
        assertThatThrownBy(() -> new Ratio(DOZEN, BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(DOZEN.negate(), DOZEN)).isInstanceOf(IllegalArgumentException.class);
    }
}
