package io.commercebridge.mapping.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditItemsTest {
    private static final CreditHold HELD = new CreditHold(true, Optional.of("Two invoices are overdue"));

    private final List<String> warnings = new ArrayList<>();

    private static Balances aged(String... amounts) {
        List<BigDecimal> all = Stream.of(amounts).map(BigDecimal::new).toList();
        return new Balances(all, Optional.of(all.get(0)), Optional.of(all.get(1)), Optional.of(all.get(2)));
    }

    private Map<String, Optional<Object>> unit(CreditHold hold, Balances balances, String currency) {
        Credit credit = new Credit("a1", Optional.of("C-1"), hold, balances, Optional.of("c1"));
        Optional<String> code = Optional.of(currency).filter(text -> !text.isEmpty());
        return CreditItems.toUnit(credit, code, warnings).attributes();
    }

    @Test
    void showsAHoldWithItsReasonAndWhatIsOwedInTheAccountsCurrency() {
        assertThat(unit(HELD, aged("100.0000", "20.5000", "0.0000"), "USD"))
                .isEqualTo(Map.of(
                        "creditOnHold", Optional.of(true),
                        "creditHoldReason", Optional.of("Two invoices are overdue"),
                        "openBalance", Optional.of(new BigDecimal("120.50")),
                        "pastDue30", Optional.of(new BigDecimal("100.00")),
                        "pastDue60", Optional.of(new BigDecimal("20.50")),
                        "pastDue90", Optional.of(BigDecimal.ZERO),
                        "balanceCurrency", Optional.of(ItemValues.by("isocode", "USD"))));
        assertThat(warnings).isEmpty();
    }

    @Test
    void emptiesWhatIsNotToldAnyMore() {
        assertThat(unit(CreditHold.NONE, Balances.UNTOLD, "USD"))
                .isEqualTo(Map.of(
                        "creditOnHold", Optional.of(false),
                        "creditHoldReason", Optional.empty(),
                        "openBalance", Optional.empty(),
                        "pastDue30", Optional.empty(),
                        "pastDue60", Optional.empty(),
                        "pastDue90", Optional.empty(),
                        "balanceCurrency", Optional.empty()));
    }

    @Test
    void showsAmountsInMinorUnitsOfTheirCurrencyAndTheSumOfWhatIsShown() {
        assertThat(unit(CreditHold.NONE, aged("100.4", "20.4", "7"), "JPY"))
                .containsEntry("pastDue30", Optional.of(new BigDecimal("100")))
                .containsEntry("openBalance", Optional.of(new BigDecimal("127")));
        assertThat(unit(CreditHold.NONE, aged("1.2345", "0.0015", "0"), "KWD"))
                .containsEntry("pastDue30", Optional.of(new BigDecimal("1.235")))
                .containsEntry("pastDue60", Optional.of(new BigDecimal("0.002")))
                .containsEntry("openBalance", Optional.of(new BigDecimal("1.237")));
    }

    @Test
    void refusesAnAmountWithoutACurrencyButNotThatNothingIsOwed() {
        assertThat(unit(CreditHold.NONE, aged("0.0000", "0", "0"), ""))
                .containsEntry("openBalance", Optional.of(BigDecimal.ZERO))
                .containsEntry("balanceCurrency", Optional.empty());
        assertThatThrownBy(() -> unit(CreditHold.NONE, aged("0", "0.01", "0"), ""))
                .isInstanceOfSatisfying(MappingException.class, refused -> assertThat(refused.remedy())
                        .contains("currency"))
                .hasMessage("account a1 has a balance without a currency");
    }

    @Test
    void cutsAReasonThatTheShopCannotHoldAndSaysSo() {
        CreditHold wordy = new CreditHold(true, Optional.of("x".repeat(256)));
        assertThat(unit(wordy, Balances.UNTOLD, "USD")).containsEntry("creditHoldReason", Optional.of("x".repeat(255)));
        assertThat(warnings).containsExactly("creditHoldReason cut from 256 to 255 characters");
    }

    @Test
    void takesTheReasonOfAHoldOnlyForAsLongAsItLasts() {
        assertThat(new CreditHold(false, Optional.of("Overdue"))).isEqualTo(CreditHold.NONE);
        assertThat(new CreditHold(true, Optional.of("  ")).reason()).isEmpty();
        assertThat(new CreditHold(true, Optional.of(" Overdue ")).reason()).contains("Overdue");
    }

    @Test
    void isClearWithoutAHoldAndWithoutDebts() {
        assertThat(credit(CreditHold.NONE, Balances.UNTOLD).isClear()).isTrue();
        assertThat(credit(CreditHold.NONE, aged("0.00", "0", "0")).isClear()).isTrue();
        assertThat(credit(CreditHold.NONE, aged("0.00", "0", "7")).isClear()).isFalse();
        assertThat(credit(CreditHold.NONE, open("0.01")).isClear()).isFalse();
        assertThat(credit(HELD, Balances.UNTOLD).isClear()).isFalse();
    }

    @Test
    void knowsABalanceOfNothingFromNone() {
        assertThat(Balances.UNTOLD.isUntold()).isTrue();
        assertThat(open("0").isUntold()).isFalse();
        assertThat(new Balances(List.of(), Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.empty()).isUntold())
                .isFalse();
    }

    private static Balances open(String amount) {
        return new Balances(List.of(new BigDecimal(amount)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Credit credit(CreditHold hold, Balances balances) {
        return new Credit("a1", Optional.of("C-1"), hold, balances, Optional.of("c1"));
    }
}
