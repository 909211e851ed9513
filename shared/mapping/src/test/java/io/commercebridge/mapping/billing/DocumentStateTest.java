package io.commercebridge.mapping.billing;

import static io.commercebridge.mapping.billing.Invoices.TYPES;
import static io.commercebridge.mapping.billing.Invoices.invoice;
import static io.commercebridge.mapping.billing.Invoices.money;
import static io.commercebridge.mapping.billing.Invoices.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStateTest {

    private static DocumentState of(InvoiceMoney money, Standing standing) {
        return DocumentState.of(invoice(money, standing), TYPES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACTIVE; 119.00; -; 119.00; 119.00",
                "ACTIVE; 119.0000; 119.0000; 119.00; 119.00",
                "ACTIVE; 119.00; 19; 119.00; 19.00",
                "ACTIVE; 119.00; 0; 119.00; 0.00",
                "ACTIVE; 0; -; 0.00; 0.00",
                "PAID_IN_PART; 119.00; 19; 119.00; 19.00",
                "PAID; 119.00; -; 119.00; 0",
                "PAID; 119.00; 0; 119.00; 0",
                "CANCELLED; 119.00; 19; 0; 0",
                "CANCELLED; -119.00; 300; 0; 0"
            })
    void anInvoiceIsOpenAsFarAsItIsNotPaid(String row) {
        String[] column = row.split("; ", -1);
        DocumentState state = of(money("EUR", column[1], column[2]), Standing.valueOf(column[0]));
        BigDecimal open = new BigDecimal(column[4]);

        assertThat(state).isEqualTo(new DocumentState("INVOICE", new BigDecimal(column[3]), open, List.of()));
        assertThat(state.closed()).isEqualTo(open.signum() == 0);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1500.0000, 1500", "KWD, 1.2340, 1.234", "EUR, 1.5, 1.50", "KWD, 7, 7.000"})
    void amountsHaveTheDigitsOfTheirCurrency(String currency, String total, String amount) {
        DocumentState state = of(money(currency, total, "-"), Standing.ACTIVE);

        assertThat(state.amount()).isEqualTo(new BigDecimal(amount));
        assertThat(state.open()).isEqualTo(new BigDecimal(amount));
        assertThat(state.warnings()).isEmpty();
    }

    @Test
    void whatIsSmallerThanTheCurrencysUnitIsRoundedAndTold() {
        DocumentState state = of(money("JPY", "1500.5", "1499.4"), Standing.ACTIVE);

        assertThat(state.amount()).isEqualTo(new BigDecimal("1501"));
        assertThat(state.open()).isEqualTo(new BigDecimal("1499"));
        assertThat(state.warnings())
                .containsExactly(
                        "the total of 1500.5 JPY is rounded to 1501 JPY",
                        "the amount due of 1499.4 JPY is rounded to 1499 JPY");
    }

    @Test
    void whatIsPaidHasNothingOpenWhateverItSays() {
        DocumentState state = of(money("EUR", "100", "100"), Standing.PAID);

        assertThat(state.open()).isZero();
        assertThat(state.closed()).isTrue();
        assertThat(state.warnings()).containsExactly("Dynamics has 100.00 EUR as due, though it is paid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2; 119; 19; CREDIT_NOTE; 119.00; 19.00",
                "2; -119; -19; CREDIT_NOTE; 119.00; 19.00",
                "; -119; -; CREDIT_NOTE; 119.00; 119.00",
                "; 119; -; INVOICE; 119.00; 119.00",
                "; 0; -; INVOICE; 0.00; 0.00",
                "3; 119; 19; DEBIT_NOTE; 119.00; 19.00"
            })
    void aCreditNoteIsPositive(String row) {
        String[] column = row.split("; ", -1);
        Invoice invoice = typed(
                Optional.of(column[0]).filter(type -> !type.isEmpty()).map(Integer::valueOf),
                money("EUR", column[1], column[2]),
                Standing.ACTIVE);

        assertThat(DocumentState.of(invoice, TYPES))
                .isEqualTo(
                        new DocumentState(column[3], new BigDecimal(column[4]), new BigDecimal(column[5]), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1; ACTIVE; 100; 100.01; of document R-1 100.01 EUR are due, but it is about 100.00 EUR",
                "1; PAID_IN_PART; 100; 250; of document R-1 250.00 EUR are due, but it is about 100.00 EUR",
                "1; ACTIVE; -100; -; the total of document R-1 is -100.00 EUR",
                "3; PAID; -1.234; -; the total of document R-1 is -1.234 EUR",
                "1; ACTIVE; 100; -3; the amount due of document R-1 is -3.00 EUR",
                "2; ACTIVE; 100; -3; the amount due of document R-1 is -3.00 EUR",
                "2; ACTIVE; -100; 3; the amount due of document R-1 is 3.00 EUR, but its total is -100.00 EUR",
                "2; ACTIVE; -100; -101; of document R-1 101.00 EUR are due, but it is about 100.00 EUR",
                "1; PAID_IN_PART; 100; -; document R-1 has been paid in part, but does not say what of its 100.00 EUR is still due"
            })
    void refusesAmountsThatCannotBeWithTheSums(String row) {
        String[] column = row.split("; ", -1);
        Invoice invoice = typed(
                Optional.of(Integer.valueOf(column[0])),
                money("EUR", column[2], column[3]),
                Standing.valueOf(column[1]));

        assertThatThrownBy(() -> DocumentState.of(invoice, TYPES))
                .isInstanceOf(MappingException.class)
                .hasMessage(column[4]);
    }

    @Property
    void moreThanTheWholeIsNeverOpen(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal total,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal due,
            @ForAll Standing standing) {
        Invoice invoice = typed(Optional.empty(), new InvoiceMoney("EUR", total, Optional.of(due)), standing);
        try {
            DocumentState state = DocumentState.of(invoice, TYPES);
            assertThat(state.open()).isBetween(BigDecimal.ZERO, state.amount());
            assertThat(state.amount().scale()).isLessThanOrEqualTo(2);
        } catch (MappingException refused) {
            assertThat(refused).hasMessageContaining("EUR");
        }
    }

    @Test
    void anUnmappedTypeNamesTableAndValue() {
        Invoice invoice = typed(Optional.of(9), money("EUR", "1", "-"), Standing.CANCELLED);
        assertThatThrownBy(() -> DocumentState.of(invoice, TYPES))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'document type' has no entry for '9'");
    }
}
