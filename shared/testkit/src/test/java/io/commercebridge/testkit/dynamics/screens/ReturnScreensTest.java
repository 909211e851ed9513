package io.commercebridge.testkit.dynamics.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturnScreensTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID rma = fixture.dynamics.seed(
            "msdyn_rma",
            Map.of(
                    "msdyn_name",
                    "Return 1",
                    "transactioncurrencyid",
                    new Ref("transactioncurrency", fixture.org.currency("USD"))));
    private final UUID first = line(1);
    private final UUID second = line(2);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void approvesWithInstructions() {
        UUID approved = fixture.org.returnSubStatus("Approved", ReturnScreens.PENDING);

        person.approveReturn(rma, approved, "Put the label on the box.");
        person.trackReturn(rma, "JD-9");

        assertThat(row().ref("msdyn_substatus")).hasValue(new Ref("msdyn_rmasubstatus", approved));
        assertThat(row().text("cb_instructions")).hasValue("Put the label on the box.");
        assertThat(row().text("msdyn_shippingtrackingno")).hasValue("JD-9");
        assertThat(row().choice("msdyn_systemstatus")).hasValue(ReturnScreens.PENDING);
    }

    @Test
    void rejectsWithAReasonAndCancels() {
        UUID rejected = person.createSubStatus("Rejected", ReturnScreens.CANCELED);

        person.rejectReturn(rma, rejected, "Worn");
        assertThat(row().text("cb_decisionreason")).hasValue("Worn");
        assertThat(row().choice("msdyn_systemstatus")).hasValue(ReturnScreens.CANCELED);

        person.moveReturn(rma, person.createSubStatus("Review", ReturnScreens.PENDING));
        person.cancelReturn(rma);
        assertThat(row().choice("msdyn_systemstatus")).hasValue(ReturnScreens.CANCELED);
    }

    @Test
    void receivesGoodsUntilTheReturnIsReceived() {
        person.receive(first, "1");
        assertThat(person.read("msdyn_rmaproduct", first).choice("msdyn_itemstatus"))
                .hasValue(690970000);

        person.receive(first, "1");
        assertThat(person.read("msdyn_rmaproduct", first).number("msdyn_qtyreceived"))
                .hasValue(new BigDecimal(2));
        assertThat(row().choice("msdyn_systemstatus")).hasValue(ReturnScreens.PENDING);

        person.receive(second, "2");
        assertThat(row().choice("msdyn_systemstatus")).hasValue(ReturnScreens.RECEIVED);
    }

    @Test
    void paysBackInSteps() {
        Instant day = Instant.parse("2026-03-02T12:00:00Z");

        person.refund(first, "10.00", day);
        person.refund(first, "5.50", day.plusSeconds(1));

        Row line = person.read("msdyn_rmaproduct", first);
        assertThat(line.number("cb_refundedamount")).hasValue(new BigDecimal("15.50"));
        assertThat(line.get("cb_refundedon")).hasValue(day.plusSeconds(1));
    }

    private UUID line(int number) {
        return fixture.dynamics.seed(
                "msdyn_rmaproduct",
                Map.of(
                        "msdyn_rma",
                        new Ref("msdyn_rma", rma),
                        "msdyn_lineorder",
                        number,
                        "msdyn_quantitytoreturn",
                        new BigDecimal(2)));
    }

    private Row row() {
        return person.read("msdyn_rma", rma);
    }
}
