package io.commercebridge.mapping.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SafetyStockTest {

    @Test
    void isThatOfTheWarehouseOrOfTheOthers() {
        SafetyStock safety = SafetyStock.parse("main=5, outlet = 0 ,*=2,");
        assertThat(safety.of("main")).isEqualByComparingTo("5");
        assertThat(safety.of("outlet")).isEqualByComparingTo("0");
        assertThat(safety.of("elsewhere")).isEqualByComparingTo("2");
        assertThat(SafetyStock.parse("main=5").of("elsewhere")).isEqualByComparingTo("0");
        assertThat(safety.pieces()).doesNotContainKey("*");
    }

    @Test
    void namesTheEntryThatIsWrong() {
        for (String wrong : new String[] {"main", "=5", "main=", "main=five"}) {
            assertThatThrownBy(() -> SafetyStock.parse("a=1," + wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("safety stock: '" + wrong + "' is not of the form warehouse=pieces");
        }
    }
}
