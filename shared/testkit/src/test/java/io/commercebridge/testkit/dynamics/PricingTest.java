package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {
    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sumsUpLinesDiscountsFreightAndTax() {
        create(
                "USD",
                ",\"freightamount\":4.90,\"discountamount\":10,\"discountpercentage\":5",
                priced("2", "49.90", ",\"tax\":9.48,\"manualdiscountamount\":1.80"),
                writeIn("Gift wrap", "2.505"));

        assertThat(line(0).number("baseamount")).hasValue(new BigDecimal("99.80"));
        assertThat(line(0).number("extendedamount")).hasValue(new BigDecimal("107.48"));
        assertThat(line(1).number("extendedamount")).as("rounded half up").hasValue(new BigDecimal("2.51"));
        assertTotal("totallineitemamount", "100.51");
        assertTotal("totallineitemdiscountamount", "1.80");
        assertTotal("totaldiscountamount", "15.03");
        assertTotal("totalamountlessfreight", "85.48");
        assertTotal("totaltax", "9.48");
        assertTotal("totalamount", "99.86");
    }

    @ParameterizedTest
    @CsvSource({"USD, 30.86", "JPY, 31", "KWD, 30.864"})
    void roundsToThePrecisionOfTheCurrency(String currency, String total) {
        create(currency, "", priced("2.5", "12.3456", ""));

        assertTotal("totalamount", total);
    }

    @Test
    void takesThePriceOfTheListUnlessItIsOverridden() {
        create("USD", "", fixture.line("3"), priced("1", "99.00", ""));

        assertThat(line(0).number("priceperunit")).hasValue(new BigDecimal("129.00"));
        assertThat(line(0).text("productname")).hasValue("Cordless drill 18 V");
        assertThat(line(1).number("priceperunit"))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("99"));
        assertTotal("totalamount", "486.00");
    }

    @Test
    void marksALineWhoseProductIsNotInThePriceList() {
        create("EUR", "", fixture.line("1"));

        assertThat(line(0).choice("pricingerrorcode")).hasValue(11);
        assertThat(order().choice("pricingerrorcode")).hasValue(1);
    }

    @Test
    void overwritesTotalsThatACallerSends() {
        create("USD", ",\"totalamount\":1", fixture.line("1"));

        assertTotal("totalamount", "129.00");
    }

    @Test
    void leavesTotalsAloneWhenTheOrderSkipsPriceCalculation() {
        create("USD", ",\"totalamount\":1,\"skippricecalculation\":1", fixture.line("1"));

        assertTotal("totalamount", "1");
    }

    @Test
    void sumsUpAgainWhenALineChangesOrLeaves() {
        create("USD", "", fixture.line("1"), fixture.line("2"));
        long version = order().version();

        fixture.patch("salesorderdetails(" + line(0).id() + ")", "{\"quantity\":4}");
        assertTotal("totalamount", "774.00");
        fixture.send("DELETE", "salesorderdetails(" + line(1).id() + ")", "");
        assertTotal("totalamount", "516.00");

        assertThat(order().version()).isGreaterThan(version);
        assertThat(line(0).choice("lineitemnumber")).hasValue(1);
    }

    private void create(String currency, String columns, String... lines) {
        String body = fixture.order(columns + ",\"order_details\":[" + String.join(",", lines) + "]")
                .replace(
                        fixture.org.priceList("USD").toString(),
                        fixture.org.priceList(currency).toString())
                .replace(
                        fixture.org.currency("USD").toString(),
                        fixture.org.currency(currency).toString());
        HttpResponse<String> answer = fixture.patch("salesorders(" + ORDER + ")", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String priced(String quantity, String price, String more) {
        return fixture.line(quantity)
                .replaceFirst("}$", ",\"ispriceoverridden\":true,\"priceperunit\":" + price + more + "}");
    }

    private static String writeIn(String text, String price) {
        return "{\"isproductoverridden\":true,\"productdescription\":\"%s\",\"quantity\":1,\"priceperunit\":%s}"
                .formatted(text, price);
    }

    private Row order() {
        return fixture.dynamics.row("salesorder", ORDER).orElseThrow();
    }

    private Row line(int index) {
        List<Row> lines = fixture.dynamics.rows("salesorderdetail");
        return lines.get(index);
    }

    private void assertTotal(String column, String expected) {
        assertThat(order().number(column)).as(column).hasValueSatisfying(total -> assertThat(total)
                .isEqualByComparingTo(expected));
    }
}
