package io.commercebridge.mapping.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final StockRules RULES =
            new StockRules(CodeTable.parse("warehouse", "Main=main"), SafetyStock.parse("main=5,*=1"), false);

    private static Inventory inventory(String onHand, String allocated, Optional<String> safety, boolean active) {
        return new Inventory(
                "i-1",
                new Inventory.Links(Optional.of("p"), Optional.of("w"), Optional.of("u")),
                new Inventory.Quantities(
                        new BigDecimal(onHand), new BigDecimal(allocated), safety.map(BigDecimal::new)),
                active);
    }

    @Test
    void keepsTheSafetyStockOfItsWarehouseBack() {
        assertThat(inventory("100", "10", Optional.empty(), true).available("main", Ratio.SAME, RULES))
                .isEqualTo(85);
        assertThat(inventory("100", "10", Optional.empty(), true).available("outlet", Ratio.SAME, RULES))
                .isEqualTo(89);
    }

    @Test
    void keepsItsOwnSafetyStockBackInItsOwnUnit() {
        Ratio dozens = new Ratio(BigDecimal.valueOf(12), BigDecimal.ONE);
        assertThat(inventory("10", "2", Optional.of("1"), true).available("main", dozens, RULES))
                .isEqualTo(84);
        assertThat(inventory("10", "2", Optional.empty(), true).available("main", dozens, RULES))
                .as("pieces of the shop's unit")
                .isEqualTo(91);
    }

    @Test
    void offersNothingOnceItIsOutOfUse() {
        StockRules oversell = new StockRules(RULES.warehouses(), RULES.safetyStock(), true);
        assertThat(inventory("0", "10", Optional.empty(), true).available("main", Ratio.SAME, oversell))
                .isEqualTo(-15);
        assertThat(inventory("100", "10", Optional.empty(), false).available("main", Ratio.SAME, oversell))
                .isZero();
    }

    @Test
    void isTheSameHoweverItsNumbersAreWritten() {
        assertThat(inventory("100.00", "10.0", Optional.of("2.50"), true))
                .isEqualTo(inventory("1E2", "10", Optional.of("2.5"), true));
    }

    @Test
    void becomesAStockLevel() {
        assertThat(StockLevels.toStockLevel("A-1", "main", 7).attributes())
                .isEqualTo(Map.of(
                        "productCode", Optional.of("A-1"),
                        "warehouse", Optional.of(ItemValues.by("code", "main")),
                        "available", Optional.of(7)));
    }
}
