package io.commercebridge.testkit.dynamics.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FulfilmentScreensTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private UUID order = new UUID(0, 0);
    private UUID line = new UUID(0, 0);

    @BeforeEach
    void createOrder() {
        fixture.createOrder();
        order = fixture.dynamics.rows("salesorder").getFirst().id();
        line = fixture.dynamics.rows("salesorderdetail").getFirst().id();
        person.setState("salesorder", order, 1, 3);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shipsAndDelivers() {
        Instant day = Instant.parse("2026-03-02T12:00:00Z");
        UUID shipment = person.openShipment(order, "SH-1", Map.of(line, "1"));

        person.ship(shipment, "DHL", "JD-1", day);
        person.expectShipment(shipment, day.plusSeconds(50));
        person.deliver(shipment, day.plusSeconds(60));

        Row row = person.read("cb_shipment", shipment);
        assertThat(row.choice("cb_milestone")).hasValue(4);
        assertThat(row.text("cb_carrier")).hasValue("DHL");
        assertThat(row.text("cb_trackingnumber")).hasValue("JD-1");
        assertThat(row.get("cb_shippedon")).hasValue(day);
        assertThat(row.get("cb_expectedon")).hasValue(day.plusSeconds(50));
        assertThat(row.get("cb_deliveredon")).hasValue(day.plusSeconds(60));
    }

    @Test
    void cancelsDeactivatesAndRepacks() {
        UUID shipment = person.openShipment(order, "SH-1", Map.of(line, "1"));

        person.repack(
                person.related("cb_shipmentline", "cb_shipmentid", shipment)
                        .getFirst()
                        .id(),
                "2");
        person.cancelShipment(shipment);
        person.deactivateShipment(shipment);

        assertThat(person.related("cb_shipmentline", "cb_shipmentid", shipment))
                .singleElement()
                .satisfies(row -> assertThat(row.number("cb_quantity")).hasValue(new BigDecimal(2)));
        assertThat(person.read("cb_shipment", shipment).choice("cb_milestone")).hasValue(6);
        assertThat(person.read("cb_shipment", shipment).choice("statecode")).hasValue(1);
    }

    @Test
    void fulfilsAnOrderInPartAndThenTheRest() {
        person.fulfilPartly(order, Map.of(line, "1"));

        assertThat(status()).isEqualTo(100002);
        assertThat(person.read("salesorderdetail", line).number("quantityshipped"))
                .hasValue(BigDecimal.ONE);
        assertThat(person.read("salesorder", order).get("datefulfilled"))
                .hasValue(Instant.parse("2026-03-02T00:00:00Z"));

        person.fulfilOrder(order);
        assertThat(status()).isEqualTo(100001);
    }

    @Test
    void saysHowFarAnOrderIsAndWhatIsMissing() {
        person.moveOrder(order, Milestone.PACKED);
        person.backorder(line, "1");
        assertThat(person.read("salesorder", order).choice("cb_milestone")).hasValue(2);

        person.shipOrder(order, "DHL", "JD-2");
        assertThat(person.read("salesorder", order).choice("cb_milestone")).hasValue(3);
        assertThat(person.read("salesorder", order).text("cb_trackingnumber")).hasValue("JD-2");
        assertThat(person.read("salesorderdetail", line).number("quantitybackordered"))
                .hasValue(BigDecimal.ONE);
    }

    private int status() {
        return person.read("salesorder", order).choice("statuscode").orElseThrow();
    }
}
