package io.commercebridge.testkit.dynamics.query;

import static io.commercebridge.testkit.dynamics.Fixture.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for after an order. */
class AfterSalesQueryTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private UUID order = new UUID(0, 0);
    private UUID line = new UUID(0, 0);

    @BeforeEach
    void createOrder() {
        fixture.createOrder();
        order = fixture.dynamics.rows("salesorder").getFirst().id();
        line = fixture.dynamics.rows("salesorderdetail").getFirst().id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsTheShipmentsOfAnOrderAndTheLinesOfSeveralShipments() {
        UUID first = person.openShipment(order, "SH-1", Map.of(line, "1"));
        UUID second = person.openShipment(order, "SH-2", Map.of(line, "0.5"));
        UUID third = person.openShipment(order, "SH-3", Map.of(line, "0.25"));

        assertThat(found("cb_shipments", "_cb_salesorderid_value eq " + order, "cb_name"))
                .containsExactly("SH-1", "SH-2", "SH-3");
        assertThat(found(
                        "cb_shipmentlines",
                        "_cb_shipmentid_value eq " + first + " or _cb_shipmentid_value eq " + third,
                        "cb_quantity"))
                .containsExactly("1", "0.25");
        assertThat(found("cb_shipmentlines", "_cb_shipmentid_value eq " + second, "_cb_salesorderdetailid_value"))
                .containsExactly(line.toString());
    }

    @Test
    void findsTheInvoicesOfAnOrderOldestDueFirst() {
        UUID later = person.invoice(order, LocalDate.parse("2026-05-01"));
        UUID sooner = person.invoice(order, LocalDate.parse("2026-04-01"));

        assertThat(found("invoices", "_salesorderid_value eq " + order + "&$orderby=duedate asc", "invoiceid"))
                .containsExactly(sooner.toString(), later.toString());
        String number = person.read("invoice", later).text("invoicenumber").orElseThrow();
        assertThat(found("invoices", "invoicenumber eq '" + number + "'", "invoiceid"))
                .containsExactly(later.toString());
    }

    @Test
    void findsTheEntitlementsOfACustomerThatHoldOnADay() {
        Instant spring = Instant.parse("2026-03-01T00:00:00Z");
        Instant summer = Instant.parse("2026-06-01T00:00:00Z");
        Instant autumn = Instant.parse("2026-09-01T00:00:00Z");
        fixture.org.entitlement(fixture.account, "Now", spring, summer);
        fixture.org.entitlement(fixture.account, "Later", summer, autumn);
        fixture.org.entitlement(fixture.org.account("C-9", "Other"), "Other", spring, summer);
        fixture.dynamics.amend(
                "entitlement",
                fixture.org.entitlement(fixture.account, "Cancelled", spring, summer),
                Map.of("statecode", 2, "statuscode", 2));

        String filter = "_customerid_value eq %s and statecode eq 1 and startdate le %2$s and enddate ge %2$s"
                .formatted(fixture.account, "2026-03-02T09:30:00Z");

        assertThat(found("entitlements", filter, "name")).containsExactly("Now");
    }

    @Test
    void findsProductsByNumberAndTheLinesOfAReturn() {
        fixture.dynamics.amend("product", fixture.product, Map.of("cb_warrantymonths", 24));
        UUID rma = fixture.dynamics.seed("msdyn_rma", Map.of("msdyn_name", "Return 1"));
        fixture.dynamics.seed("msdyn_rmaproduct", Map.of("msdyn_rma", new Ref("msdyn_rma", rma), "msdyn_lineorder", 1));

        assertThat(found("products", "productnumber eq 'DRL-18' or productnumber eq 'NO-1'", "cb_warrantymonths"))
                .containsExactly("24");
        assertThat(found("msdyn_rmaproducts", "_msdyn_rma_value eq " + rma, "msdyn_lineorder"))
                .containsExactly("1");
    }

    @Test
    void pagesThroughTheOpenOrdersOfACustomer() {
        for (int i = 0; i < 4; i++) {
            createAnotherOrder();
        }
        UUID closed = fixture.dynamics.rows("salesorder").getLast().id();
        person.fulfilOrder(closed);
        String query = "salesorders?$select=ordernumber&$filter=_customerid_value eq %s and statecode le 1"
                .formatted(fixture.account);

        JsonNode first = json(fixture.get(query, "Prefer", "odata.maxpagesize=3"));
        JsonNode second = json(fixture.get(first.path("@odata.nextLink").asText(), "Prefer", "odata.maxpagesize=3"));

        assertThat(first.path("value")).hasSize(3);
        assertThat(second.path("value")).hasSize(1);
        assertThat(second.has("@odata.nextLink")).isFalse();
    }

    @Test
    void readsTheBodyOfAFile() {
        UUID note =
                person.attach(new Ref("salesorder", order), "label.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8));

        JsonNode file = json(fixture.get(
                "annotations(" + note + ")?$select=documentbody,mimetype,filename,filesize,_objectid_value"));

        assertThat(new String(
                        Base64.getDecoder().decode(file.path("documentbody").asText()), UTF_8))
                .isEqualTo("%PDF-1.7");
        assertThat(file.path("filesize").asInt()).isEqualTo(8);
        assertThat(file.path("_objectid_value").asText()).isEqualTo(order.toString());
    }

    private void createAnotherOrder() {
        person.insert(
                "salesorder",
                Map.of(
                        "customerid",
                        new Ref("account", fixture.account),
                        "pricelevelid",
                        new Ref("pricelevel", fixture.org.priceList("USD")),
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", fixture.org.currency("USD"))));
    }

    private List<String> found(String set, String filter, String column) {
        List<String> found = new ArrayList<>();
        json(fixture.get(set + "?$select=" + column + "&$filter=" + filter))
                .path("value")
                .forEach(row -> found.add(row.path(column).asText()));
        return found;
    }
}
