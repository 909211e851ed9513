package io.commercebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MinorUnitsTest {

    @Test
    void knowsTheDigitsOfCurrencies() {
        assertThat(MinorUnits.of("USD").digits()).isEqualTo(2);
        assertThat(MinorUnits.of("JPY").digits()).isZero();
        assertThat(MinorUnits.of("KWD").digits()).isEqualTo(3);
        assertThat(MinorUnits.of("XXX").digits()).isZero();
    }

    @Test
    void namesACurrencyThatDoesNotExist() {
        assertThatThrownBy(() -> MinorUnits.of("EURO"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'EURO'");
    }

    @Test
    void roundsHalfUpToTheMinorUnit() {
        assertThat(MinorUnits.of("USD").round(new BigDecimal("1.005"))).isEqualByComparingTo("1.01");
        assertThat(MinorUnits.of("JPY").round(new BigDecimal("10.5"))).isEqualByComparingTo("11");
        assertThat(MinorUnits.of("USD").half()).isEqualByComparingTo("0.005");
        assertThat(MinorUnits.of("JPY").half()).isEqualByComparingTo("0.5");
    }

    @Test
    void leavesWeightsThatAlreadyAddUpAsTheyAre() {
        List<BigDecimal> weights = List.of(new BigDecimal("1.905"), new BigDecimal("0.095"));
        assertThat(MinorUnits.of("USD").apportion(new BigDecimal("2"), weights)).isEqualTo(weights);
        assertThat(MinorUnits.of("USD").apportion(BigDecimal.TEN, List.of())).isEmpty();
    }

    @Test
    void givesTheRemainderToTheLargestFraction() {
        List<BigDecimal> parts = MinorUnits.of("USD")
                .apportion(new BigDecimal("1.00"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(parts).containsExactly(new BigDecimal("0.34"), new BigDecimal("0.33"), new BigDecimal("0.33"));
        List<BigDecimal> uneven =
                MinorUnits.of("JPY").apportion(BigDecimal.TEN, List.of(new BigDecimal("14"), new BigDecimal("16")));
        assertThat(uneven).containsExactly(new BigDecimal("5"), new BigDecimal("5"));
    }

    @Test
    void splitsEvenlyWhereNothingWeighs() {
        assertThat(MinorUnits.of("USD").apportion(new BigDecimal("0.03"), List.of(BigDecimal.ZERO, BigDecimal.ZERO)))
                .containsExactly(new BigDecimal("0.02"), new BigDecimal("0.01"));
    }

    @Property(tries = 300)
    void losesNothingAndInventsNothing(
            @ForAll("cents") BigDecimal amount, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> parts = MinorUnits.of("EUR").apportion(amount, weights);
        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
    }

    @Provide
    Arbitrary<BigDecimal> cents() {
        return Arbitraries.longs().between(0, 10_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return cents().list().ofMinSize(1).ofMaxSize(40);
    }
}
