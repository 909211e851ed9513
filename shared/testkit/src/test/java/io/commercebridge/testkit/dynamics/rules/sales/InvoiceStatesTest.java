package io.commercebridge.testkit.dynamics.rules.sales;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceStatesTest {
    private static final String PAY = "{\"msdyn_amountdue\":0,\"statecode\":2,\"statuscode\":100001}";
    private static final String PAY_AGAIN = "{\"statecode\":2,\"statuscode\":100001}";

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private String path = "";
    private UUID invoice = new UUID(0, 0);

    @BeforeEach
    void createInvoice() {
        fixture.createOrder();
        invoice = person.invoice(fixture.dynamics.rows("salesorder").getFirst().id());
        path = "invoices(" + invoice + ")";
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isPaidByOneUpdateOfStateAndAmountDue() {
        assertThat(fixture.patch(path, PAY).statusCode()).isEqualTo(204);

        assertThat(row().choice("statecode")).hasValue(2);
        assertThat(row().number("msdyn_amountdue"))
                .hasValueSatisfying(due -> assertThat(due).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Renamed\"}",
                "{\"msdyn_amountdue\":7}",
                "{\"msdyn_amountdue\":7,\"statecode\":2,\"statuscode\":100001}",
                "{\"msdyn_amountdue\":7,\"statecode\":2,\"statuscode\":100002,\"name\":\"Renamed\"}",
                "{\"duedate\":\"2026-04-01\",\"statecode\":3,\"statuscode\":100003}"
            })
    void keepsAPaidInvoiceAsItIs(String body) {
        fixture.patch(path, PAY);

        assertRefused(fixture.patch(path, body), 400, "0x80040265");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"msdyn_amountdue\":7,\"statecode\":0,\"statuscode\":4}",
                "{\"msdyn_amountdue\":7,\"statecode\":2,\"statuscode\":100002}",
                "{\"statecode\":3,\"statuscode\":100003}",
                "{\"statecode\":0,\"statuscode\":4,\"name\":\"Renamed\"}",
                PAY_AGAIN
            })
    void movesAPaidInvoiceToAnotherStatus(String body) {
        fixture.patch(path, PAY);

        assertThat(fixture.patch(path, body).statusCode()).isEqualTo(204);
    }

    @Test
    void keepsACanceledInvoiceUntilItIsActiveAgain() {
        person.cancelInvoice(invoice, "Wrong address");

        assertThat(row().text("cb_cancelreason")).hasValue("Wrong address");
        assertRefused(fixture.patch(path, "{\"name\":\"Renamed\"}"), 400, "0x80040265");
        assertRefused(fixture.patch(path, PAY), 400, "0x80040265");
        assertThat(fixture.patch(path, "{\"statecode\":0,\"statuscode\":1}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void keepsTheLinesOfAPaidInvoice() {
        fixture.patch(path, PAY);
        String line = "invoicedetails("
                + person.related("invoicedetail", "invoiceid", invoice)
                        .getFirst()
                        .id() + ")";

        assertRefused(fixture.patch(line, "{\"quantity\":3}"), 400, "0x80040265");
    }

    @Test
    void refusesAStatusOfAnotherStateAndABirthAsPaid() {
        assertRefused(fixture.patch(path, "{\"statecode\":2,\"statuscode\":4}"), 400, "0x80048408");
        assertRefused(fixture.patch(path, "{\"statuscode\":100001}"), 400, "0x80048408");
    }

    private Row row() {
        return person.read("invoice", invoice);
    }
}
