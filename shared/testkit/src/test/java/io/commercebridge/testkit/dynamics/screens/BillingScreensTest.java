package io.commercebridge.testkit.dynamics.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillingScreensTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.creditManager());
    private UUID invoice = new UUID(0, 0);

    @BeforeEach
    void createInvoice() {
        fixture.createOrder();
        invoice = person.invoice(fixture.dynamics.rows("salesorder").getFirst().id());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void booksMoneyUntilTheInvoiceIsPaidAndPaysItBack() {
        person.bookPayment(invoice, "200");
        assertInvoice(0, 1, "58.00");

        person.bookPayment(invoice, "58");
        assertInvoice(2, 100001, "0.00");

        person.bookPayment(invoice, "-8");
        assertInvoice(0, 4, "8.00");
    }

    @Test
    void cancelsAnInvoiceThatIsPaid() {
        person.bookPayment(invoice, "258");

        person.cancelInvoice(invoice, "Wrong address");

        assertThat(row().choice("statuscode")).hasValue(100003);
        assertThat(row().text("cb_cancelreason")).hasValue("Wrong address");
    }

    @Test
    void grantsACreditNoteForTheSameOrder() {
        Row note = person.read("invoice", person.creditNote(invoice, "Scratched", "20"));

        assertThat(note.choice("cb_documenttype")).hasValue(2);
        assertThat(note.ref("salesorderid")).isEqualTo(row().ref("salesorderid"));
        assertThat(note.number("totalamount")).hasValue(new BigDecimal("20.00"));
    }

    @Test
    void holdsAndReleasesCredit() {
        person.holdCredit(fixture.account, "Overdue");
        assertThat(account().flag("creditonhold")).isTrue();

        person.releaseCredit(fixture.account);
        assertThat(account().flag("creditonhold")).isFalse();
        assertThat(account().text("cb_creditholdreason")).isEmpty();
    }

    @Test
    void computesBalances() {
        person.ageBalances(fixture.account, "10", "20", "30");

        assertThat(account().number("aging90")).hasValue(new BigDecimal("30"));
    }

    private Row account() {
        return person.read("account", fixture.account);
    }

    private Row row() {
        return person.read("invoice", invoice);
    }

    private void assertInvoice(int state, int status, String due) {
        assertThat(row().choice("statecode")).hasValue(state);
        assertThat(row().choice("statuscode")).hasValue(status);
        assertThat(row().number("msdyn_amountdue")).hasValue(new BigDecimal(due));
    }
}
