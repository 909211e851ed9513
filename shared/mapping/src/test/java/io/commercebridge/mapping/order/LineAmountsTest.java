package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.Orders.amount;
import static io.commercebridge.mapping.order.Orders.line;
import static io.commercebridge.mapping.order.Orders.money;
import static io.commercebridge.mapping.order.Orders.order;
import static io.commercebridge.mapping.order.Orders.taxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineAmountsTest {

    @Test
    void tellsTheDiscountOfANetLine() {
        LineAmounts line = LineAmounts.of(order(money(true, "0", "0", "90"), line(0, "2", "50", "90")))
                .getFirst();
        assertThat(line.pricePerUnit()).isEqualByComparingTo("50");
        assertThat(line.discount()).isEqualByComparingTo("10");
        assertThat(line.tax()).isEqualByComparingTo("0");
    }

    @Test
    void takesTheTaxesOfTheLinesWhereTheyAddUp() {
        List<LineAmounts> lines = LineAmounts.of(order(
                money(true, "0", "26", "200"),
                taxed(line(0, "1", "100", "100"), "19"),
                taxed(line(1, "1", "100", "100"), "7")));
        assertThat(lines).extracting(LineAmounts::tax).containsExactly(amount("19"), amount("7"));
    }

    @Test
    void apportionsTheTotalTaxByPriceWhereALineDoesNotTellIts() {
        List<LineAmounts> lines = LineAmounts.of(order(
                money(true, "0", "30", "300"), taxed(line(0, "1", "100", "100"), "19"), line(1, "1", "200", "200")));
        assertThat(lines).extracting(LineAmounts::tax).containsExactly(amount("10.00"), amount("20.00"));
    }

    @Test
    void bringsAGrossLineToNet() {
        LineAmounts line = LineAmounts.of(order(money(false, "0", "19", "119"), line(0, "1", "119", "119")))
                .getFirst();
        assertThat(line.pricePerUnit()).isEqualByComparingTo("100");
        assertThat(line.discount()).isEqualByComparingTo("0");
        assertThat(line.tax()).isEqualByComparingTo("19");
    }

    @Test
    void keepsTheDiscountOfAGrossLine() {
        LineAmounts line = LineAmounts.of(order(money(false, "0", "17.1", "107.1"), line(0, "1", "119", "107.1")))
                .getFirst();
        assertThat(line.pricePerUnit()).isEqualByComparingTo("100");
        assertThat(line.discount()).isEqualByComparingTo("10");
    }

    @Test
    void leavesAFreeGrossLineFree() {
        LineAmounts line = LineAmounts.of(order(money(false, "0", "0", "0"), line(0, "1", "10", "0")))
                .getFirst();
        assertThat(line.pricePerUnit()).isEqualByComparingTo("10");
        assertThat(line.discount()).isEqualByComparingTo("10");
    }

    @Test
    void refusesALineThatCostsMoreThanItsPriceSays() {
        assertThatThrownBy(() -> LineAmounts.of(order(money(true, "0", "0", "101"), line(7, "2", "50", "101"))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("line 7")
                .hasMessageContaining("101")
                .hasMessageContaining("100");
    }

    @Test
    void toleratesHalfACentOfRounding() {
        LineAmounts line = LineAmounts.of(order(money(true, "0", "0", "1"), line(0, "3", "0.3333", "1")))
                .getFirst();
        assertThat(line.discount()).isEqualByComparingTo("0");
        assertThat(line.pricePerUnit()).isEqualByComparingTo("0.3333");
    }

    @Test
    void skipsCancelledLines() {
        assertThat(LineAmounts.of(
                        order(money(true, "0", "5", "50"), line(0, "0", "50", "0"), line(1, "1", "50", "50"))))
                .hasSize(1)
                .extracting(LineAmounts::tax)
                .containsExactly(amount("5.00"));
    }

    /** Dataverse rounds price × quantity to the currency, takes the discount off and adds the tax. */
    @Property(tries = 500)
    void addsUpToTheAmountDueByTheRulesOfDataverse(
            @ForAll boolean net,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 2_000_00) Integer> cents,
            @ForAll @IntRange(min = 1, max = 60) int quantity,
            @ForAll @IntRange(min = 0, max = 25) int percent) {
        List<OrderLine> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < cents.size(); i++) {
            BigDecimal price = BigDecimal.valueOf(cents.get(i), 2);
            BigDecimal total = price.multiply(BigDecimal.valueOf(quantity));
            lines.add(line(i, Integer.toString(quantity), price.toPlainString(), total.toPlainString()));
            sum = sum.add(total);
        }
        BigDecimal rate = BigDecimal.valueOf(percent, 2);
        BigDecimal tax = (net
                        ? sum.multiply(rate)
                        : sum.multiply(rate).divide(rate.add(BigDecimal.ONE), 10, RoundingMode.HALF_UP))
                .setScale(2, RoundingMode.HALF_UP);
        Order order = order(money(net, "0", tax.toPlainString(), sum.toPlainString()), lines.toArray(OrderLine[]::new));
        BigDecimal due = BigDecimal.ZERO;
        for (LineAmounts line : LineAmounts.of(order)) {
            assertThat(line.discount().signum()).isNotNegative();
            BigDecimal base =
                    line.pricePerUnit().multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
            due = due.add(base).subtract(line.discount()).add(line.tax());
        }
        assertThat(due).isEqualByComparingTo(order.money().amountDue());
    }
}
