package io.commercebridge.segments.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders are counted in the campaign's currency, whatever they were paid in. */
@QuarkusTest
class CurrencyTest extends FeedbackTestBase {

    @ParameterizedTest
    @CsvSource({
        "USD, EUR, 33.33, 2",
        "EUR, USD, 33.33, 2",
        "JPY, USD, 1234, 2",
        "USD, JPY, 12.34, 0",
        "KWD, EUR, 1.234, 2",
        "EUR, KWD, 9.99, 3",
        "KWD, JPY, 7.777, 0",
        "KWD, KWD, 7.777, 3",
        "JPY, JPY, 777, 0"
    })
    void isConvertedAtTheRatesOfDynamicsAndRounded(String paid, String counted, String price, int digits) {
        UUID campaign = desk.launch(counted, Map.of("promotioncodename", code));
        String order = placed(
                net(paid).coupon(code).with(OrderLine.of("P-1", 3, price)).discounted(Discount.amount("d", price)));
        BigDecimal value = new BigDecimal(price).multiply(BigDecimal.TWO);
        assertResponse(campaign, order, 0, converted(value, paid, counted, digits));
        assertTotals(
                campaign,
                1,
                converted(value, paid, counted, digits),
                converted(new BigDecimal(price), paid, counted, digits));
        assertThat(response(campaign, order)
                        .ref("transactioncurrencyid")
                        .orElseThrow()
                        .id())
                .isEqualTo(world.org().currency(counted));
    }

    private String converted(BigDecimal amount, String from, String to, int digits) {
        BigDecimal exact =
                from.equals(to) ? amount : amount.multiply(rate(to)).divide(rate(from), MathContext.DECIMAL128);
        return exact.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private BigDecimal rate(String currency) {
        return world.dynamics()
                .row("transactioncurrency", world.org().currency(currency))
                .orElseThrow()
                .number("exchangerate")
                .orElseThrow();
    }

    @Test
    void isParkedWhenDynamicsDoesNotKnowTheCurrency() {
        desk.launch(code);
        String order = placed(net("CHF").coupon(code).with(OrderLine.of("P-1", 1, "10")));
        assertThat(world.known(Side.COMMERCE, order + "|null")
                        .parked()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Dynamics has no transactioncurrency with isocurrencycode 'CHF'");
    }
}
