package io.commercebridge.mapping.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PaymentTypesTest {

    @Test
    void takesTheStarForWhatIsNotInTheTable() {
        PaymentTypes types = PaymentTypes.parse("creditcard=690970002, * = 690970003 ,cash=690970000");
        assertThat(types.of("creditcard")).isEqualTo(690970002);
        assertThat(types.of("cash")).isEqualTo(690970000);
        assertThat(types.of("voucher")).isEqualTo(690970003);
    }

    @Test
    void refusesAModeWithoutATypeAndNamesTableAndValue() {
        assertThatThrownBy(() -> PaymentTypes.parse("creditcard=690970002").of("voucher"))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'payment types' has no entry for 'voucher'");
        assertThatThrownBy(
                        () -> PaymentTypes.parse("creditcard=690970002,*=omit").of("voucher"))
                .hasMessage(
                        "code table 'payment types' leaves out 'voucher', and Dynamics wants a type of every payment")
                .asInstanceOf(InstanceOfAssertFactories.type(MappingException.class))
                .extracting(MappingException::remedy)
                .asString()
                .contains("payment types");
    }

    @Test
    void refusesATypeThatIsNoNumberEvenIfThereIsAStar() {
        assertThatThrownBy(() -> PaymentTypes.parse("voucher=cash,*=690970003").of("voucher"))
                .hasMessageContaining("'cash', which is no choice number");
        assertThatThrownBy(() -> PaymentTypes.parse("creditcard,*=690970003"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'creditcard' is not of the form");
    }
}
