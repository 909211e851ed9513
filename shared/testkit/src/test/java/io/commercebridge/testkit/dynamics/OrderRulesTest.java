package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.ORDER;
import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.store.Row;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
    private static final String PATH = "salesorders(" + ORDER + ")";
    private static final String SUBMIT = "{\"statecode\":1,\"statuscode\":3}";

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void numbersAnOrderAndStartsItActiveAndNew() {
        assertThat(fixture.post("salesorders", fixture.order("")).statusCode()).isEqualTo(204);

        Row order = fixture.dynamics.rows("salesorder").getFirst();
        assertThat(order.text("ordernumber"))
                .hasValueSatisfying(number -> assertThat(number).matches("ORD-01000-[A-Z0-9]{6}"));
        assertThat(order.choice("statecode")).hasValue(0);
        assertThat(order.choice("statuscode")).hasValue(1);
        assertThat(order.ref("accountid").map(ref -> ref.id())).hasValue(fixture.account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customerid_account", "pricelevelid", "transactioncurrencyid"})
    void insistsOnCustomerPriceListAndCurrency(String bind) {
        String body = fixture.order("").replaceAll("\"" + bind + "@odata.bind\":\"[^\"]*\",?", "");

        assertRefused(fixture.post("salesorders", body.replaceAll(",\\s*}", "}")), 400, "0x80040203");
    }

    @Test
    void refusesAPriceListInAnotherCurrency() {
        String body = fixture.order("")
                .replace(
                        fixture.org.currency("USD").toString(),
                        fixture.org.currency("EUR").toString());

        assertRefused(fixture.post("salesorders", body), 400, "0x80040265");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 3", "1, 690970000"})
    void refusesAStatusThatIsNotOneOfItsState(int state, int status) {
        fixture.createOrder();

        String body = "{\"statecode\":%d,\"statuscode\":%d}".formatted(state, status);

        assertRefused(fixture.patch(PATH, body), 400, "0x80048408");
        assertRefused(fixture.patch(PATH, "{\"statuscode\":3}"), 400, "0x80048408");
    }

    @Test
    void refusesToCreateAnOrderInAnyOtherStateThanActive() {
        assertRefused(
                fixture.post("salesorders", fixture.order(",\"statecode\":1,\"statuscode\":3")), 400, "0x80048408");
    }

    @Test
    void takesTheDefaultStatusWhenOnlyTheStateIsWritten() {
        fixture.createOrder();

        assertThat(fixture.patch(PATH, "{\"statecode\":1}").statusCode()).isEqualTo(204);

        assertThat(order().choice("statuscode")).hasValue(3);
    }

    @Test
    void keepsASubmittedOrderAndItsLinesAsTheyAre() {
        fixture.createOrder();
        String line = "salesorderdetails("
                + fixture.dynamics.rows("salesorderdetail").getFirst().id() + ")";
        fixture.patch(PATH, SUBMIT);

        assertRefused(fixture.patch(PATH, "{\"name\":\"Renamed\"}"), 400, "0x80040265");
        assertRefused(fixture.patch(PATH, "{\"name\":\"Renamed\",\"statecode\":1}"), 400, "0x80040265");
        assertRefused(fixture.patch(line, "{\"quantity\":3}"), 400, "0x80040265");
        assertRefused(fixture.send("DELETE", line, ""), 400, "0x80040265");
        assertRefused(fixture.post("salesorderdetails", lineOfOrder("1")), 400, "0x80040265");
        assertThat(fixture.patch(PATH, SUBMIT).statusCode()).as("no change").isEqualTo(204);
        assertThat(order().text("name")).hasValue("Order of the day");
    }

    @Test
    void takesChangesAgainOnceTheStateIsSetBack() {
        fixture.createOrder();
        fixture.patch(PATH, SUBMIT);

        assertThat(fixture.patch(PATH, "{\"statecode\":0,\"statuscode\":2,\"name\":\"Renamed\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(fixture.post("salesorderdetails", lineOfOrder("1")).statusCode())
                .isEqualTo(204);
        assertThat(fixture.patch(PATH, SUBMIT).statusCode()).isEqualTo(204);
        assertThat(order().number("totalamount"))
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("387.00"));
    }

    @ParameterizedTest
    @CsvSource({"2,4", "3,100001", "4,100003"})
    void closesAnOrderByActionsOnly(int state, int status) {
        fixture.createOrder();

        assertRefused(
                fixture.patch(PATH, "{\"statecode\":%d,\"statuscode\":%d}".formatted(state, status)),
                400,
                "0x80040265");
    }

    @Test
    void cancelsAnOrderWithAnOrderCloseOnce() {
        fixture.createOrder();
        String cancel = """
                {"OrderClose":{"@odata.type":"Microsoft.Dynamics.CRM.orderclose","subject":"Buyer changed his mind",
                 "salesorderid@odata.bind":"/salesorders(%s)"},"Status":4}""".formatted(ORDER);

        assertThat(fixture.post("CancelSalesOrder", cancel).statusCode()).isEqualTo(204);

        assertThat(order().choice("statecode")).hasValue(2);
        Row close = fixture.dynamics.rows("orderclose").getFirst();
        assertThat(close.text("subject")).hasValue("Buyer changed his mind");
        assertThat(close.text("ordernumber")).hasValue("00001000");
        assertThat(close.choice("statecode")).hasValue(1);
        assertRefused(fixture.post("CancelSalesOrder", cancel), 400, "0x80040265");
        assertThat(fixture.dynamics.rows("orderclose")).hasSize(1);
    }

    @Test
    void fulfilsAnOrderByTheMessageBoundToItsCollection() {
        fixture.createOrder();
        fixture.patch(PATH, SUBMIT);
        String path = "salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder";
        String body = """
                {"OrderClose":{"subject":"Shipped","salesorderid@odata.bind":"/salesorders(%s)"},"Status":%d}""";

        assertRefused(fixture.post("FulfillSalesOrder", body.formatted(ORDER, 100001)), 404, "0x8006088a");
        assertRefused(fixture.post(path, body.formatted(ORDER, 4)), 400, "0x80048408");
        assertThat(fixture.post(path, body.formatted(ORDER, 100002)).statusCode())
                .isEqualTo(204);

        assertThat(order().choice("statecode")).hasValue(3);
        assertThat(order().choice("statuscode")).hasValue(100002);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":1 | 0x80040265",
                "\"productid@odata.bind\":\"/products(productnumber='DRL-18')\",\"quantity\":1 | 0x80040265",
                "\"isproductoverridden\":true,\"quantity\":1 | 0x80040265",
                "\"isproductoverridden\":true,\"productdescription\":\"Wrap\" | 0x80040203",
                "\"isproductoverridden\":true,\"productdescription\":\"Wrap\",\"quantity\":1,\"productid@odata.bind\":\"/products(productnumber='DRL-18')\" | 0x80040265"
            })
    void refusesLinesThatAreNeitherAProductWithUnitNorADescribedWriteIn(String columns, String code) {
        fixture.createOrder();

        HttpResponse<String> answer =
                fixture.post("salesorderdetails", "{\"salesorderid@odata.bind\":\"/" + PATH + "\"," + columns + "}");

        assertRefused(answer, 400, code);
    }

    @Test
    void sellsActiveProductsOnly() {
        fixture.createOrder();
        fixture.dynamics
                .asUser(fixture.org.salesPerson())
                .update("product", fixture.product, Map.of("statecode", 1, "statuscode", 2));

        assertRefused(fixture.post("salesorderdetails", lineOfOrder("1")), 400, "0x80040265");
    }

    @Test
    void locksAndUnlocksPrices() {
        fixture.createOrder();
        assertThat(fixture.post(PATH + "/Microsoft.Dynamics.CRM.LockSalesOrderPricing", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(order().flag("ispricelocked")).isTrue();

        assertThat(fixture.post("UnlockSalesOrderPricing", "{\"SalesOrderId\":\"" + ORDER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(order().flag("ispricelocked")).isFalse();
    }

    @Test
    void deletesTheLinesWithTheirOrderWhateverItsState() {
        fixture.createOrder();
        fixture.patch(PATH, SUBMIT);

        assertThat(fixture.send("DELETE", PATH, "").statusCode()).isEqualTo(204);

        assertThat(fixture.dynamics.rows("salesorderdetail")).isEmpty();
    }

    @Test
    void resolvesACaseByItsActionOnly() {
        String created = fixture.post(
                        "incidents",
                        "{\"title\":\"Drill does not turn\",\"customerid_account@odata.bind\":\"/accounts("
                                + fixture.account + ")\"}")
                .headers()
                .firstValue("OData-EntityId")
                .orElseThrow();
        assertRefused(fixture.patch(created, "{\"statecode\":1,\"statuscode\":5}"), 400, "0x80040265");
        String close = """
                {"IncidentResolution":{"@odata.type":"Microsoft.Dynamics.CRM.incidentresolution","subject":"Replaced",
                 "incidentid@odata.bind":"%s"},"Status":5}""".formatted(created);

        assertThat(fixture.post("CloseIncident", close).statusCode()).isEqualTo(204);

        JsonNode row = json(fixture.get(created));
        assertThat(row.path("statecode").asInt()).isEqualTo(1);
        assertThat(row.path("ticketnumber").asText()).startsWith("CAS-");
        assertThat(fixture.dynamics.rows("incidentresolution")).hasSize(1);
    }

    private Row order() {
        return fixture.dynamics.row("salesorder", ORDER).orElseThrow();
    }

    private String lineOfOrder(String quantity) {
        return fixture.line(quantity).replaceFirst("\\{", "{\"salesorderid@odata.bind\":\"/" + PATH + "\",");
    }
}
