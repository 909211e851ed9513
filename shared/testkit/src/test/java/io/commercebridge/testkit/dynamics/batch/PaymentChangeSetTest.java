package io.commercebridge.testkit.dynamics.batch;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment, what it pays and the invoice itself are written together, or not at all. */
class PaymentChangeSetTest {
    private static final UUID PAYMENT = UUID.fromString("9a1d0000-0000-4000-8000-000000000001");
    private static final UUID DETAIL = UUID.fromString("9a1d0000-0000-4000-8000-000000000002");
    private static final String PAID = "{\"msdyn_amountdue\":0,\"statecode\":2,\"statuscode\":100001}";

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
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
    void paysAnInvoiceInOneRequest() {
        HttpResponse<String> answer = write("258.00", etag(), PAID);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Row detail = fixture.dynamics.row("msdyn_paymentdetail", DETAIL).orElseThrow();
        assertThat(detail.ref("msdyn_payment").orElseThrow().id()).isEqualTo(PAYMENT);
        assertThat(row().choice("statecode")).hasValue(2);
    }

    @Test
    void paysNothingWhenTheInvoiceWasChangedMeanwhile() {
        String stale = etag();
        person.bookPayment(invoice, "100");

        HttpResponse<String> answer = write("258.00", stale, PAID);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("0x80060882", "Content-ID: 3");
        assertThat(fixture.dynamics.row("msdyn_payment", PAYMENT)).isEmpty();
        assertThat(fixture.dynamics.row("msdyn_paymentdetail", DETAIL)).isEmpty();
        assertThat(row().choice("statecode")).hasValue(0);
    }

    @Test
    void paysOnceOnly() {
        write("100.00", etag(), "{\"msdyn_amountdue\":158}");

        HttpResponse<String> again = write("100.00", etag(), "{\"msdyn_amountdue\":58}");

        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body()).contains("Content-ID: 1");
        assertThat(row().number("msdyn_amountdue"))
                .hasValueSatisfying(due -> assertThat(due).isEqualByComparingTo("158"));
    }

    @Test
    void takesANegativeAmountForMoneyPaidBack() {
        fixture.patch("invoices(" + invoice + ")", PAID);

        HttpResponse<String> answer =
                write("-58.00", etag(), "{\"msdyn_amountdue\":58,\"statecode\":0,\"statuscode\":4}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(row().choice("statuscode")).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msdyn_amount", "msdyn_date", "msdyn_paymenttype", "msdyn_Account@odata.bind"})
    void insistsOnWhatAPaymentIs(String column) {
        String body = payment("10").replaceAll("\"" + column + "\":(\"[^\"]*\"|[^,}]*),?", "");

        assertRefused(fixture.post("msdyn_payments", body.replaceAll(",\\s*}", "}")), 400, "0x80040203");
    }

    @Test
    void refusesAPaymentInAnotherCurrencyOrOnNoInvoice() {
        fixture.patch(
                "msdyn_payments(" + PAYMENT + ")",
                payment("10")
                        .replace(
                                fixture.org.currency("USD").toString(),
                                fixture.org.currency("EUR").toString()));

        assertRefused(fixture.post("msdyn_paymentdetailes", detail("10")), 400, "0x80040265");
        assertRefused(
                fixture.post("msdyn_paymentdetailes", detail("10").replace(invoice.toString(), DETAIL.toString())),
                404,
                "0x80040217");
    }

    private Row row() {
        return person.read("invoice", invoice);
    }

    private String etag() {
        return json(fixture.get("invoices(" + invoice + ")?$select=msdyn_amountdue"))
                .path("@odata.etag")
                .asText();
    }

    private String payment(String amount) {
        return """
                {"msdyn_name":"CAPTURE 1","msdyn_amount":%s,"msdyn_date":"2026-03-02T00:00:00Z","msdyn_paymenttype":690970002,\
                "msdyn_Account@odata.bind":"/accounts(%s)","transactioncurrencyid@odata.bind":"/transactioncurrencies(%s)"}\
                """.formatted(amount, fixture.account, fixture.org.currency("USD"));
    }

    private String detail(String amount) {
        return """
                {"msdyn_paymentamount":%s,"msdyn_Payment@odata.bind":"/msdyn_payments(%s)",\
                "msdyn_Invoice@odata.bind":"/invoices(%s)"}""".formatted(amount, PAYMENT, invoice);
    }

    private HttpResponse<String> write(String amount, String etag, String change) {
        String once = "If-None-Match: *\n";
        String body = "--b\nContent-Type: multipart/mixed; boundary=c\n\n"
                + part(1, "msdyn_payments(" + PAYMENT + ")", once, payment(amount))
                + part(2, "msdyn_paymentdetailes(" + DETAIL + ")", once, detail(amount))
                + part(3, "invoices(" + invoice + ")", "If-Match: " + etag + "\n", change)
                + "--c--\n--b--\n";
        return fixture.post("$batch", body, "Content-Type", "multipart/mixed; boundary=b");
    }

    private static String part(int id, String path, String headers, String body) {
        return """
                --c
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: %d

                PATCH /api/data/v9.2/%s HTTP/1.1
                Content-Type: application/json
                %s
                %s
                """.formatted(id, path, headers, body);
    }
}
