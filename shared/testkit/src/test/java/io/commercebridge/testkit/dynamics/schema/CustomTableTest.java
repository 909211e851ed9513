package io.commercebridge.testkit.dynamics.schema;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables that the set-up data creates behave as every new table does. */
class CustomTableTest {
    private static final String ORDER = "0de40000-0000-4000-8000-000000000001";
    private static final String SHIPMENT = "5a1b0000-0000-4000-8000-000000000001";
    private static final String LINE = "5a1b0000-0000-4000-8000-000000000002";

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void createShipment() {
        fixture.createOrder();
        assertThat(fixture.patch("cb_shipments(" + SHIPMENT + ")", """
                        {"cb_name":"SH-1","cb_milestone":3,"cb_shippedon":"2026-03-02T09:00:00Z",
                         "cb_SalesOrderId@odata.bind":"/salesorders(%s)"}""".formatted(ORDER))
                        .statusCode())
                .isEqualTo(204);
        assertThat(fixture.patch("cb_shipmentlines(" + LINE + ")", """
                        {"cb_quantity":1.5,"cb_ShipmentId@odata.bind":"/cb_shipments(%s)",
                         "cb_SalesOrderDetailId@odata.bind":"/salesorderdetails(%s)"}""".formatted(SHIPMENT, line()))
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private UUID line() {
        return fixture.dynamics.rows("salesorderdetail").getFirst().id();
    }

    @Test
    void areReadByTheirEntitySetWithStateOwnerAndAuditColumns() {
        JsonNode shipment = json(fixture.get("cb_shipments(" + SHIPMENT + ")"));

        assertThat(shipment.path("cb_shipmentid").asText()).isEqualTo(SHIPMENT);
        assertThat(shipment.path("_cb_salesorderid_value").asText()).isEqualTo(ORDER);
        assertThat(shipment.path("cb_milestone").asInt()).isEqualTo(3);
        assertThat(shipment.path("cb_shippedon").asText()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(shipment.path("statecode").asInt()).isZero();
        assertThat(shipment.path("statuscode").asInt()).isEqualTo(1);
        assertThat(shipment.path("modifiedon").asText()).isNotEmpty();
        assertThat(shipment.path("_ownerid_value").asText()).isNotEmpty();
    }

    @Test
    void labelTheirChoices() {
        JsonNode shipment = json(fixture.get(
                "cb_shipments(" + SHIPMENT + ")?$select=cb_milestone", "Prefer", "odata.include-annotations=\"*\""));

        assertThat(shipment.path("cb_milestone@OData.Community.Display.V1.FormattedValue")
                        .asText())
                .isEqualTo("Shipped");
        assertRefused(fixture.patch("cb_shipments(" + SHIPMENT + ")", "{\"cb_milestone\":7}"), 400, "0x8004431A");
    }

    @Test
    void bindTheirLookupsBySchemaNameOnly() {
        assertThat(fixture.patch("cb_shipments(" + SHIPMENT + ")", """
                        {"cb_salesorderid@odata.bind":"/salesorders(%s)"}""".formatted(ORDER))
                        .statusCode())
                .isEqualTo(400);
        assertThat(fixture.patch("cb_shipments(" + SHIPMENT + ")", """
                        {"cb_SalesOrderId@odata.bind":"/accounts(%s)"}""".formatted(fixture.account))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void deleteTheirPartsWithThemAndOutliveWhatTheyPointTo() {
        fixture.dynamics.asUser(fixture.org.salesPerson()).delete("salesorder", UUID.fromString(ORDER));

        assertThat(fixture.dynamics.rows("cb_shipment"))
                .singleElement()
                .satisfies(row -> assertThat(row.ref("cb_salesorderid")).isEmpty());

        fixture.dynamics.asUser(fixture.org.salesPerson()).delete("cb_shipment", UUID.fromString(SHIPMENT));
        assertThat(fixture.dynamics.rows("cb_shipmentline")).isEmpty();
    }

    @Test
    void lackNoColumnOfTheBridge() {
        Schema schema = Schema.load();
        Map<String, List<String>> columns = Map.of(
                "salesorder", List.of("cb_milestone", "cb_expectedon"),
                "invoice", List.of("cb_documenttype", "cb_cancelreason"),
                "msdyn_rma", List.of("cb_ordernumber", "cb_warranty", "cb_instructions"),
                "msdyn_rmaproduct", List.of("cb_replacement", "cb_refundedamount", "cb_refundedon"),
                "product", List.of("cb_warrantymonths"),
                "account", List.of("cb_creditholdreason"));

        columns.forEach((table, names) -> names.forEach(schema.table(table)::require));
        assertThat(schema.table("msdyn_rma").require("cb_instructions").kind()).isEqualTo(Kind.MEMO);
    }
}
