package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Brings one case with its notes to what it is to be, in one change set. */
final class CaseWriter {
    private static final String INCIDENTS = "incidents(";
    private static final int ACTIVE = 0;
    private static final int IN_PROGRESS = 1;

    private final DynamicsClient dynamics;
    private final int closeStatus;

    /** @param closeStatus statuscode of a case that the customer has closed */
    CaseWriter(DynamicsClient dynamics, int closeStatus) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.closeStatus = closeStatus;
    }

    /** Whether the case is active; empty if it is not in Dynamics. */
    Optional<Boolean> active(UUID id) {
        return dynamics.read(INCIDENTS + id + ")", "$select=statecode")
                .map(row -> row.path("statecode").asInt() == ACTIVE);
    }

    /** False if there was nothing to write. */
    boolean write(CaseDocument document, Function<Lookup, String> binder, String tag) {
        List<Operation> operations = new ArrayList<>(new RowChanges(document.known(), binder)
                .operations(document.rows().all()));
        switch (document.step()) {
            case CLOSE -> operations.add(Operation.action("CloseIncident", resolution(document.id())));
            // Before the notes: what the customer says now belongs to a case that goes on.
            case REOPEN -> operations.addFirst(reactivation(document.id()));
            case STAY -> {}
        }
        if (operations.isEmpty()) {
            return false;
        }
        dynamics.changeSet(operations, tag);
        return true;
    }

    private ObjectNode resolution(UUID id) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        action.putObject("IncidentResolution")
                .put("@odata.type", "Microsoft.Dynamics.CRM.incidentresolution")
                .put("subject", "Closed by the customer in the shop")
                .put("incidentid@odata.bind", "/" + INCIDENTS + id + ")");
        return action.put("Status", closeStatus);
    }

    private static Operation reactivation(UUID id) {
        return Operation.update(
                INCIDENTS + id + ")",
                JsonNodeFactory.instance.objectNode().put("statecode", ACTIVE).put("statuscode", IN_PROGRESS));
    }
}
