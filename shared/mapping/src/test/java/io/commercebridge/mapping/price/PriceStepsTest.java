package io.commercebridge.mapping.price;

import static io.commercebridge.mapping.price.Prices.off;
import static io.commercebridge.mapping.price.Prices.percent;
import static io.commercebridge.mapping.price.Prices.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PriceStepsTest {
    private static final MinorUnits EUR = MinorUnits.of("EUR");

    private static String steps(Price price, String currency) {
        return PriceSteps.of(price, MinorUnits.of(currency)).toString();
    }

    @Test
    void keepsTheAmountAsItIsToldAndRoundsWhatIsReduced() {
        assertThat(steps(price("0.12345"), "EUR")).isEqualTo("{1=0.12345}");
        assertThat(steps(price("19.99", percent("10", "", "5")), "EUR")).isEqualTo("{1=19.99, 10=18.99}");
        assertThat(steps(price("0.10", percent("10", "", "5")), "EUR")).isEqualTo("{1=0.1}");
        assertThat(steps(price("999", percent("10", "", "2.5")), "JPY")).isEqualTo("{1=999, 10=974}");
        assertThat(steps(price("1.2345", percent("10", "", "10")), "KWD")).isEqualTo("{1=1.2345, 10=1.111}");
        assertThat(steps(price("100", percent("10", "", "0.006")), "EUR")).isEqualTo("{1=100, 10=99.99}");
    }

    @Test
    void takesAnAmountOff() {
        assertThat(steps(price("5", off("10", "", "0.50"), off("20", "", "5")), "EUR"))
                .isEqualTo("{1=5, 10=4.5, 20=0}");
    }

    @Test
    void endsWhereTheDiscountEnds() {
        assertThat(steps(price("100", percent("10", "49", "5"), percent("100", "200", "10")), "EUR"))
                .isEqualTo("{1=100, 10=95, 50=100, 100=90, 201=100}");
        assertThat(steps(price("100", percent("10", "49", "5"), percent("50", "", "10")), "EUR"))
                .isEqualTo("{1=100, 10=95, 50=90}");
        assertThat(steps(price("100", percent("10", "20", "5"), percent("20", "30", "10")), "EUR"))
                .isEqualTo("{1=100, 10=95, 20=90, 31=100}");
    }

    @Test
    void countsWholeQuantities() {
        assertThat(steps(price("100", percent("2.5", "4.5", "5")), "EUR")).isEqualTo("{1=100, 3=95, 5=100}");
        assertThat(steps(price("100", percent("2.2", "2.8", "5")), "EUR")).isEqualTo("{1=100}");
        assertThat(steps(price("100", percent("0", "9", "5")), "EUR")).isEqualTo("{1=95, 10=100}");
        assertThat(steps(price("100", percent("1", "", "5"), percent("10", "", "5")), "EUR"))
                .isEqualTo("{1=95}");
    }

    @Test
    void refusesDiscountsThatOverlapOrTakeTooMuch() {
        for (Price wrong : List.of(
                price("100", percent("10", "30", "5"), percent("20", "40", "10")),
                price("100", percent("10", "20", "5"), percent("10", "40", "10")))) {
            assertThatThrownBy(() -> PriceSteps.of(wrong, EUR))
                    .isInstanceOf(MappingException.class)
                    .hasMessageMatching("discounts d-10 and d-[12]0 are for the same quantities");
        }
        assertThatThrownBy(() -> PriceSteps.of(price("1", off("10", "", "2")), EUR))
                .isInstanceOf(MappingException.class)
                .hasMessage("discount d-10 takes more off than the price of 1");
    }

    @Test
    void refusesAnAmountInAnotherCurrency() {
        Discount dollars = new Discount(
                "d-1", BigDecimal.TEN, Optional.empty(), Discount.Kind.AMOUNT, BigDecimal.ONE, Optional.of("usd"));
        assertThatThrownBy(() -> PriceSteps.of(price("100", dollars), EUR))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("another currency");
        Discount share = new Discount(
                "d-1", BigDecimal.TEN, Optional.empty(), Discount.Kind.PERCENTAGE, BigDecimal.ONE, Optional.of("usd"));
        assertThat(PriceSteps.of(price("100", share), EUR)).containsKey(10L);
        Discount somewhere = new Discount(
                "d-1", BigDecimal.TEN, Optional.empty(), Discount.Kind.AMOUNT, BigDecimal.ONE, Optional.empty());
        assertThat(PriceSteps.of(price("100", somewhere), EUR)).containsKey(10L);
    }

    @Test
    void refusesAPriceThatIsNoAmount() {
        Price base = price("10");
        Price percentOfList =
                new Price(base.id(), base.links(), Optional.of(2), base.amount(), base.list(), base.discounts());
        assertThatThrownBy(() -> PriceSteps.of(percentOfList, EUR))
                .isInstanceOf(MappingException.class)
                .hasMessage("price list item p-1 of the price list 'Standard' has the pricing method 2,"
                        + " which only Dynamics can work out");
        Price nothing = new Price(base.id(), base.links(), Optional.empty(), Optional.empty(), base.list(), List.of());
        assertThatThrownBy(() -> PriceSteps.of(nothing, EUR))
                .isInstanceOf(MappingException.class)
                .hasMessage("price list item p-1 of the price list 'Standard' has no amount");
    }

    /** What Dynamics asks for a quantity is what the shop finds under it. */
    @Property(tries = 300)
    void asksForEveryQuantityWhatDynamicsAsks(
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 12) Integer> widths,
            @ForAll @IntRange(max = 3) int gap) {
        TreeMap<Long, BigDecimal> asked = new TreeMap<>();
        Discount[] discounts = new Discount[widths.size()];
        long from = 2;
        for (int i = 0; i < discounts.length; i++) {
            long to = from + widths.get(i);
            discounts[i] = percent(Long.toString(from), Long.toString(to), Integer.toString(i + 1));
            BigDecimal reduced = BigDecimal.valueOf(100L - i - 1);
            for (long quantity = from; quantity <= to; quantity++) {
                asked.put(quantity, reduced);
            }
            from = to + 1 + gap;
        }
        SortedMap<Long, BigDecimal> steps = PriceSteps.of(price("100", discounts), EUR);
        for (long quantity = 1; quantity <= from + 1; quantity++) {
            BigDecimal found = steps.get(steps.headMap(quantity + 1).lastKey());
            assertThat(found)
                    .as(steps + " at " + quantity)
                    .isEqualByComparingTo(asked.getOrDefault(quantity, BigDecimal.valueOf(100)));
        }
    }
}
