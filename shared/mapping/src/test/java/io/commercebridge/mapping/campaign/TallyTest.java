package io.commercebridge.mapping.campaign;

import static io.commercebridge.mapping.campaign.Sales.amount;
import static io.commercebridge.mapping.campaign.Sales.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final Tally ONE = new Tally(1, amount("10.50"), amount("2"));

    @Test
    void addsUpAndTakesAway() {
        Tally three = new Tally(2, amount("5"), amount("1"));
        assertThat(ONE.plus(three)).isEqualTo(new Tally(3, amount("15.50"), amount("3")));
        assertThat(ONE.minus(three)).isEqualTo(new Tally(-1, amount("5.50"), amount("1")));
    }

    @Test
    void isNothingHoweverItsZerosAreWritten() {
        assertThat(new Tally(0, amount("0.00"), amount("0.0000")).isNothing()).isTrue();
        assertThat(new Tally(1, amount("0"), amount("0")).isNothing()).isFalse();
        assertThat(new Tally(0, amount("0.01"), amount("0")).isNothing()).isFalse();
        assertThat(new Tally(0, amount("0"), amount("-1")).isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,10,0.00", "1,3,33.33", "2,3,66.67", "1,8,12.50", "1,800,0.13", "3,2,150.00"})
    void isOrdersForEachHundredMembers(int orders, long members, String rate) {
        Tally tally = new Tally(orders, amount("1"), amount("0"));
        assertThat(tally.conversionRate(members)).contains(amount(rate));
    }

    @Test
    void hasNoRateWithoutMembers() {
        assertThat(ONE.conversionRate(0)).isEmpty();
        assertThat(ONE.conversionRate(-1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100 1 2 1 2 100.00",
                "100 1 2 0.92 2 92.00",
                "100 0.92 2 1 2 108.70",
                "33.33 0.92 2 150 0 5434",
                "5000 150 0 0.307 3 10.233",
                "10.233 0.307 3 150 0 5000",
                "0.005 1 3 1 2 0.01",
                "-0.005 1 3 1 2 -0.01"
            })
    void isConvertedAtTheRatesOfBothAndRoundedHalfUp(String amountFromToAndResult) {
        String[] row = amountFromToAndResult.split(" ", -1);
        CurrencyRate from = rate("FROM", row[1], Integer.parseInt(row[2]));
        CurrencyRate to = rate("TO", row[3], Integer.parseInt(row[4]));
        assertThat(to.convert(amount(row[0]), from)).isEqualTo(amount(row[5]));
    }

    @Test
    void isNotConvertedWithinOneCurrency() {
        assertThat(rate("EUR", "0.3333333333", 2).convert(ONE, rate("EUR", "0.3333333334", 2)))
                .isEqualTo(new Tally(1, amount("10.50"), amount("2.00")));
    }

    @Test
    void convertsAllOfIt() {
        assertThat(rate("EUR", "2", 2).convert(ONE, rate("USD", "1", 2)))
                .isEqualTo(new Tally(1, amount("21.00"), amount("4.00")));
    }

    @Test
    void refusesARateOfNothing() {
        assertThatThrownBy(() -> rate("EUR", "0", 2)).hasMessage("exchange rate of EUR: 0");
        assertThatThrownBy(() -> rate("EUR", "-1", 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
