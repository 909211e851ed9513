package io.commercebridge.mapping.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, ACTIVE",
        "0, 4, ACTIVE",
        "1, 7, PAID",
        "1, 3, CANCELLED",
        "2, 100001, PAID",
        "2, 100002, PAID_IN_PART",
        "3, 100003, CANCELLED"
    })
    void followsFromTheState(int state, int status, Standing standing) {
        assertThat(Standing.of(state, status)).isEqualTo(standing);
    }

    @Test
    void anUnknownStateIsRefused() {
        assertThatThrownBy(() -> Standing.of(4, 1))
                .isInstanceOf(MappingException.class)
                .hasMessage("an invoice has the unknown state 4");
    }

    @Test
    void aTypeMustNotBeOmitted() {
        DocumentTypes types = new DocumentTypes(CodeTable.parse("document type", "1=INVOICE,*=omit"), "CREDIT_NOTE");
        Invoice invoice = Invoices.typed(Optional.of(2), Invoices.money("EUR", "1", "-"), Standing.ACTIVE);
        assertThatThrownBy(() -> types.of(invoice))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'document type' omits '2', but a document must have a type");
    }
}
