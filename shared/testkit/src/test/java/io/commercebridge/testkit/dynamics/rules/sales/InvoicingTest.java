package io.commercebridge.testkit.dynamics.rules.sales;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Contexts;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoicingTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private UUID order = new UUID(0, 0);

    @BeforeEach
    void createOrder() {
        fixture.createOrder();
        order = fixture.dynamics.rows("salesorder").getFirst().id();
        person.update("salesorder", order, Map.of("freightamount", new BigDecimal("9.50"), "billto_city", "Lund"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void copiesCustomerAddressesLinesAndPricesAndAsksForTheTotal() {
        Row invoice = person.read("invoice", person.invoice(order));

        assertThat(invoice.text("invoicenumber"))
                .hasValueSatisfying(number -> assertThat(number).matches("INV-01000-[A-Z0-9]{6}"));
        assertThat(invoice.ref("salesorderid")).hasValue(new Ref("salesorder", order));
        assertThat(invoice.ref("customerid")).hasValue(new Ref("account", fixture.account));
        assertThat(invoice.ref("accountid")).hasValue(new Ref("account", fixture.account));
        assertThat(invoice.text("billto_city")).hasValue("Lund");
        assertThat(invoice.number("totalamount")).hasValue(new BigDecimal("267.50"));
        assertThat(invoice.number("msdyn_amountdue")).hasValue(new BigDecimal("267.50"));
        assertThat(invoice.choice("statecode")).hasValue(0);
        assertThat(invoice.get("msdyn_invoicedate")).isPresent();
        Row line = fixture.dynamics.rows("invoicedetail").getFirst();
        assertThat(line.number("quantity")).hasValue(new BigDecimal("2"));
        assertThat(line.number("priceperunit")).hasValue(new BigDecimal("129.00"));
        assertThat(line.ref("productid")).hasValue(new Ref("product", fixture.product));
        assertThat(line.ref("salesorderdetailid"))
                .hasValue(new Ref(
                        "salesorderdetail",
                        fixture.dynamics.rows("salesorderdetail").getFirst().id()));
    }

    @Test
    void keepsThePriceOfTheOrderAndProductsThatAreSoldNoMore() {
        UUID item = fixture.dynamics.rows("productpricelevel").getFirst().id();
        person.changePrice(item, "999.00");
        person.retireProduct(fixture.product);

        Row invoice = person.read("invoice", person.invoice(order));

        assertThat(invoice.number("totalamount")).hasValue(new BigDecimal("267.50"));
    }

    @Test
    void leavesTheOrderInvoiced() {
        person.invoice(order);

        assertThat(person.read("salesorder", order).choice("statuscode")).hasValue(100003);
    }

    @Test
    void convertsNoCanceledAndNoUnknownOrder() {
        person.action(
                "CancelSalesOrder",
                Map.of(
                        "OrderClose",
                        Map.of(
                                "@odata.type",
                                "Microsoft.Dynamics.CRM.orderclose",
                                "subject",
                                "Gone",
                                "salesorderid@odata.bind",
                                "/salesorders(" + order + ")"),
                        "Status",
                        4));

        assertRefused(
                fixture.post("ConvertSalesOrderToInvoice", "{\"SalesOrderId\":\"" + order + "\"}"), 400, "0x80040265");
        assertRefused(
                fixture.post("ConvertSalesOrderToInvoice", "{\"SalesOrderId\":\"" + fixture.account + "\"}"),
                404,
                "0x80040217");
        assertThat(fixture.dynamics.rows("invoice")).isEmpty();
    }

    @Test
    void isToldAsANewInvoiceWhoseLastImageHasTheTotal() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        UUID invoice = person.invoice(order);

        List<Webhook> told = fixture.dynamics.pendingWebhooks().stream()
                .filter(webhook -> webhook.step().table().equals("invoice"))
                .toList();
        assertThat(told.getFirst().headers()).containsEntry("x-ms-dynamics-request-name", "Create");
        var context = Fixture.json(told.getLast().text());
        var image = Contexts.attributes(Contexts.parameter(context, "PostEntityImages", "PostImage"));
        assertThat(context.path("PrimaryEntityId").asText()).isEqualTo(invoice.toString());
        assertThat(image.path("totalamount").path("Value").decimalValue()).isEqualByComparingTo("267.50");
        assertThat(image.path("msdyn_amountdue").path("Value").decimalValue()).isEqualByComparingTo("267.50");
    }

    @Test
    void followsTheTotalWithWhatIsDueUntilSomebodyWritesIt() {
        UUID note = person.creditNote(person.invoice(order), "Scratched", "20");

        assertThat(person.read("invoice", note).number("msdyn_amountdue")).hasValue(new BigDecimal("20.00"));

        person.update("invoice", note, Map.of("msdyn_amountdue", new BigDecimal("5")));
        UUID line =
                person.related("invoicedetail", "invoiceid", note).getFirst().id();
        person.update("invoicedetail", line, Map.of("quantity", 2));

        assertThat(person.read("invoice", note).number("totalamount")).hasValue(new BigDecimal("40.00"));
        assertThat(person.read("invoice", note).number("msdyn_amountdue")).hasValue(new BigDecimal("5"));
    }
}
