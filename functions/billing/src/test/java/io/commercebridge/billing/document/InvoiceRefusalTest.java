package io.commercebridge.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be is refused with the sums, and what is put right goes over by itself. */
@QuarkusTest
class InvoiceRefusalTest extends DocumentsTestBase {

    private String refused(UUID invoice) {
        return world.known(invoice).parked().map(Parked::reason).orElse("");
    }

    private void due(UUID invoice, String amount) {
        world.clerk().update("invoice", invoice, Map.of("msdyn_amountdue", new BigDecimal(amount)));
        world.play();
    }

    @Test
    void moreThanTheWholeIsNotOpen() {
        UUID invoice = world.invoice(account, "EUR", "100");
        world.play();
        due(invoice, "100.01");

        assertThat(refused(invoice))
                .isEqualTo("of document " + world.number(invoice) + " 100.01 EUR are due, but it is about 100.00 EUR");
        assertThat(world.document(invoice).number("openAmount")).isEqualByComparingTo("100");

        due(invoice, "40");
        assertThat(refused(invoice)).isEmpty();
        assertThat(world.document(invoice).number("openAmount")).isEqualByComparingTo("40");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void lessThanNothingIsNotOpen() {
        UUID invoice = world.invoice(account, "JPY", "100");
        due(invoice, "-3");
        assertThat(refused(invoice)).isEqualTo("the amount due of document " + world.number(invoice) + " is -3 JPY");
    }

    @Test
    void anInvoiceIsNotAboutLessThanNothing() {
        UUID invoice = world.invoice(new Ref("account", account), "KWD", "-3.5", Map.of("cb_documenttype", 1));
        world.play();
        assertThat(refused(invoice)).isEqualTo("the total of document " + world.number(invoice) + " is -3.500 KWD");
    }

    @Test
    void anUnmappedTypeIsNamedWithItsTable() {
        UUID invoice = world.invoice(new Ref("account", account), "EUR", "100", Map.of("cb_documenttype", 3));
        world.play();
        assertThat(refused(invoice)).isEqualTo("code table 'document type' has no entry for '3'");
        assertThat(world.commerceRequests()).isEmpty();
    }
}
