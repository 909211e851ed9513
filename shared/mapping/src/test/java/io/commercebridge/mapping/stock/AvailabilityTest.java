package io.commercebridge.mapping.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static int available(String onHand, String allocated, String safety, boolean oversell) {
        return Availability.of(new BigDecimal(onHand), new BigDecimal(allocated), new BigDecimal(safety), oversell);
    }

    @Test
    void isWhatIsLeftInWholePieces() {
        assertThat(available("10", "3", "2", false)).isEqualTo(5);
        assertThat(available("10.9", "0", "0", false)).isEqualTo(10);
        assertThat(available("10.9", "0.95", "0", false)).isEqualTo(9);
        assertThat(available("0", "0", "0", true)).isZero();
    }

    @Test
    void isBelowNothingOnlyWhereMoreMayBeSoldThanThereIs() {
        assertThat(available("3", "10", "2", false)).isZero();
        assertThat(available("3", "10", "2", true)).isEqualTo(-9);
        assertThat(available("0", "0.5", "0", true)).isEqualTo(-1);
        assertThat(available("0", "3000000000", "0", false)).isZero();
    }

    @Test
    void refusesMoreThanTheShopCanHold() {
        assertThat(available("2147483647", "0", "0", false)).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> available("2147483648", "0", "0", false))
                .isInstanceOf(MappingException.class)
                .hasMessage("a stock of 2147483648 pieces is more than the shop can hold");
        assertThatThrownBy(() -> available("0", "3000000000", "0", true)).isInstanceOf(MappingException.class);
    }

    @Property(tries = 200)
    void neverOffersWhatIsNotThere(
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal onHand,
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal allocated) {
        BigDecimal left = onHand.subtract(allocated).max(BigDecimal.ZERO);
        BigDecimal offered = BigDecimal.valueOf(Availability.of(onHand, allocated, BigDecimal.ZERO, false));
        assertThat(offered).isLessThanOrEqualTo(left);
        assertThat(left.subtract(offered)).isLessThan(BigDecimal.ONE);
    }
}
