package io.commercebridge.intake.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.sender.Notification;
import io.commercebridge.intake.sender.SourceSystem;
import io.commercebridge.platform.event.BridgeEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note goes to the flow that maps the row it hangs on, and to no other. */
class NotesTest {
    private final Routes routes = new Routes(ShipmentTables.OURS);

    @ParameterizedTest
    @CsvSource({"incident,cases", "invoice,billing", "msdyn_rma,returns"})
    void aNoteGoesToTheFlowOfTheRowItHangsOn(String table, String flow) {
        assertThat(routes.flows(note("Create", Optional.of(table)))).containsExactly(flow);
        assertThat(routes.flows(note("Update", Optional.of(table)))).containsExactly(flow);
    }

    @Test
    void i1ANoteThatDoesNotTellGoesToAllThree() {
        assertThat(routes.flows(note("Create", Optional.empty()))).containsExactly("billing", "returns", "cases");
    }

    @Test
    void namesTheTableWhoseNotesNobodyWants() {
        Notification note = note("Create", Optional.of("opportunity"));

        assertThat(routes.flows(note)).isEmpty();
        assertThat(routes.reason(note)).isEqualTo("no flow takes dataverse annotation Create on opportunity");
    }

    private static Notification note(String message, Optional<String> table) {
        return new Notification(
                SourceSystem.DATAVERSE, "annotation", message, Set.of("notetext"), table, event(table.isEmpty()));
    }

    private static BridgeEvent event(boolean cut) {
        return new BridgeEvent(
                "1", "/dataverse/org", "dataverse.annotation.Create", "n", Instant.EPOCH, Optional.empty(), cut, "{}");
    }
}
