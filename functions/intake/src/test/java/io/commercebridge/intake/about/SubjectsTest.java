package io.commercebridge.intake.about;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A message about a shipment is queued as its order's: all shipments of an order are handled one after another. */
class SubjectsTest {
    private static final String ORDER = "1f4d3c2b-5555-5a5a-8888-0000000000aa";
    private static final String SHIPMENT = "5b1d0000-7777-4a00-9d00-00000000e001";

    private final Subjects subjects = new Subjects(ShipmentTables.OURS);

    @Test
    void i3AShipmentIsItsOrders() {
        assertThat(subject(shipped())).isEqualTo(ORDER);
    }

    @Test
    void i3AShipmentThatIsDeletedIsTheOrdersThatItWasOf() {
        String deleted = shipped()
                .replace("\"Update\"", "\"Delete\"")
                .replace("PreEntityImages", "Nothing")
                .replace("PostEntityImages", "PreEntityImages")
                .replace("PostImage", "PreImage");

        assertThat(subject(deleted)).isEqualTo(ORDER);
    }

    @Test
    void aShipmentWithoutAnImageIsTheOrdersThatWasWritten() {
        String written = shipped()
                .replace("PostEntityImages", "Nothing")
                .replace(
                        "{\"key\":\"cb_shipmentid\"",
                        "{\"key\":\"cb_salesorderid\",\"value\":{\"__type\":\"EntityReference:x\",\"Id\":\"" + ORDER
                                + "\",\"LogicalName\":\"salesorder\"}},{\"key\":\"cb_shipmentid\"");

        assertThat(subject(written)).isEqualTo(ORDER);
    }

    @Test
    void i1AShipmentWhoseOrderIsNotToldIsItsOwn() {
        assertThat(subject(shipped().replace("cb_salesorderid", "cb_other"))).isEqualTo(SHIPMENT);
        assertThat(subject(shipped().replace("InputParameters", "A").replace("PostEntityImages", "B")))
                .isEqualTo(SHIPMENT);
    }

    @Test
    void aRowOfAnotherTableIsItsOwnWhateverOrderItNames() {
        assertThat(subject(shipped().replace("\"cb_shipment\"", "\"cb_shipmentline\"")))
                .isEqualTo(SHIPMENT);
    }

    @Test
    void anOrganisationMayHaveATableOfItsOwn() {
        String own = shipped().replace("\"cb_shipment\"", "\"new_parcel\"").replace("cb_salesorderid", "new_order");
        Subjects its = new Subjects(new ShipmentTables("new_parcel", "new_parcelline", "new_order"));

        assertThat(its.of(RemoteExecutionContext.parse(own))).hasToString(ORDER);
        assertThat(its.of(RemoteExecutionContext.parse(shipped()))).hasToString(SHIPMENT);
    }

    private String subject(String body) {
        return subjects.of(RemoteExecutionContext.parse(body)).toString();
    }

    private static String shipped() {
        try (InputStream file = SubjectsTest.class.getResourceAsStream("/fixtures/shipment-shipped.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
