package io.commercebridge.intake.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.sender.Notification;
import io.commercebridge.intake.sender.SourceSystem;
import io.commercebridge.platform.event.BridgeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An organisation that has tables of its own for shipments names them, and ours mean nothing there. */
class FulfilmentRoutesTest {
    private final Routes ours = new Routes(ShipmentTables.OURS);
    private final Routes own = new Routes(new ShipmentTables("msdyn_parcel", "new_parcelline", "new_order"));

    @Test
    void everyChangeOfAnOwnTableIsWantedBecauseItsColumnsAreNotKnown() {
        assertThat(flows(own, "msdyn_parcel", "msdyn_weight")).containsExactly("fulfilment");
        assertThat(flows(own, "new_parcelline", "quantity")).containsExactly("fulfilment");
        assertThat(flows(own, "cb_shipment", "cb_milestone")).isEmpty();
    }

    @Test
    void ofOurTablesOnlyMappedColumnsAndTheOrganisationsOwnAreWanted() {
        assertThat(flows(ours, "cb_shipment", "cb_milestone")).containsExactly("fulfilment");
        assertThat(flows(ours, "cb_shipment", "new_weight")).containsExactly("fulfilment");
        assertThat(flows(ours, "cb_shipment", "ownerid")).isEmpty();
        assertThat(flows(ours, "msdyn_parcel", "cb_milestone")).isEmpty();
    }

    private static List<String> flows(Routes routes, String table, String column) {
        return routes.flows(new Notification(
                SourceSystem.DATAVERSE,
                table,
                "Update",
                Set.of(column),
                Optional.empty(),
                new BridgeEvent("1", "/dataverse/org", "t", "s", Instant.EPOCH, Optional.empty(), false, "{}")));
    }
}
