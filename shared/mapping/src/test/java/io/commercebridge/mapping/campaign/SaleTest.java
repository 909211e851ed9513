package io.commercebridge.mapping.campaign;

import static io.commercebridge.mapping.campaign.Sales.amount;
import static io.commercebridge.mapping.campaign.Sales.paid;
import static io.commercebridge.mapping.campaign.Sales.returned;
import static io.commercebridge.mapping.campaign.Sales.sale;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTest {

    private static void assertTally(Sale sale, int orders, String revenue, String discount) {
        Tally tally = sale.tally();
        assertThat(tally.orders()).isEqualTo(orders);
        assertThat(tally.revenue()).isEqualByComparingTo(revenue);
        assertThat(tally.discount()).isEqualByComparingTo(discount);
    }

    @Test
    void isWorthItsTotalWithoutTax() {
        assertTally(Sales.net(), 1, "110", "6");
        assertTally(sale("USD", false, paid("119", "19")), 1, "100", "6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEIVED",
                "REVERSING_PAYMENT",
                "PAYMENT_REVERSED",
                "PAYMENT_REVERSAL_FAILED",
                "REVERSING_TAX",
                "TAX_REVERSED",
                "TAX_REVERSAL_FAILED",
                "COMPLETED"
            })
    void isWorthLessOnceGoodsAreBack(String status) {
        assertTally(Sales.net(returned(status, 0, "1", "40")), 1, "70", "6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"APPROVAL_PENDING", "APPROVING", "WAIT", "RECEIVING", "CANCELLING", "CANCELED", "", "OTHER"})
    void isWorthTheSameUntilGoodsAreBack(String status) {
        Sale sale = Sales.net(returned(status, 0, "2", "80"), returned(status, 1, "1", "30"));
        assertTally(sale, 1, "110", "6");
        assertThat(sale.paidBack()).isZero();
    }

    @Test
    void countsForNothingOnceAllGoodsAreBackThoughDeliveryIsNotPaidBack() {
        assertThat(Sales.net(
                                returned("COMPLETED", 0, "1", "40"),
                                returned("RECEIVED", 0, "1", "40"),
                                returned("COMPLETED", 1, "1", "20"))
                        .tally())
                .isEqualTo(Tally.NONE);
    }

    @Test
    void countsWhileSomethingIsStillOut() {
        assertTally(Sales.net(returned("COMPLETED", 0, "2", "80"), returned("WAIT", 1, "1", "20")), 1, "30", "6");
        assertTally(Sales.net(returned("COMPLETED", 0, "1", "40"), returned("COMPLETED", 1, "1", "20")), 1, "50", "6");
    }

    @Test
    void countsForNothingOnceAllMoneyIsBack() {
        assertThat(Sales.net(returned("COMPLETED", 0, "1", "110")).tally()).isEqualTo(Tally.NONE);
        assertThat(Sales.net(returned("COMPLETED", 0, "1", "120")).tally()).isEqualTo(Tally.NONE);
        assertTally(Sales.net(returned("COMPLETED", 0, "1", "109.99")), 1, "0.01", "6");
    }

    @Test
    void countsAnOrderThatCostNothing() {
        assertTally(sale("USD", true, paid("0", "0")), 1, "0", "6");
        assertTally(sale("USD", false, paid("0", "0"), returned("COMPLETED", 0, "1", "0")), 1, "0", "6");
        assertThat(sale(
                                "USD",
                                true,
                                paid("0", "0"),
                                returned("COMPLETED", 0, "2", "0"),
                                returned("COMPLETED", 1, "1", "0"))
                        .tally())
                .isEqualTo(Tally.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USD 119 19 59.50 50",
                "USD 100 15.97 33.33 56.02",
                "JPY 1190 190 333 720",
                "KWD 11.900 1.900 1 9.16"
            })
    void takesTheTaxOutOfWhatIsPaidBackOfPricesWithTax(String paidTaxBackAndLeft) {
        String[] row = paidTaxBackAndLeft.split(" ", -1);
        Sale sale = sale(row[0], false, paid(row[1], row[2]), returned("RECEIVED", 0, "1", row[3]));
        assertThat(sale.tally().revenue()).isEqualByComparingTo(amount(row[4]));
    }
}
