package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.returns.RmaOpening;
import io.commercebridge.mapping.returns.RmaRows;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.returns.rma.RmaReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Brings an RMA with its lines to what it is to be, in one change set. What is made is made once, and never over what is there. */
final class RmaWriter {
    private static final String RMAS = "msdyn_rmas(";
    private static final String LINES = "msdyn_rmaproducts(";

    private final DynamicsClient dynamics;
    private final RmaReader rmas;

    RmaWriter(DynamicsClient dynamics, RmaReader rmas) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rmas = requireNonNull(rmas, "rmas");
    }

    /**
     * What is written.
     *
     * @param opened the rows with all that they begin with; those that are known already are not asked for
     * @param lineIds the row id of the line of an entry
     */
    record Work(RmaDocument document, RmaRows opened, IntFunction<UUID> lineIds, String tag) {}

    /**
     * An RMA that is there although it is not known was made by a try without an answer, or by another worker. People may
     * have decided about it since: only what the shop owns is written then.
     */
    void write(Work work) {
        try {
            dynamics.changeSet(operations(work), work.tag());
        } catch (RemoteException refused) {
            if (!DynamicsErrors.isPreconditionFailed(refused)) {
                throw refused;
            }
            UUID id = work.document().id();
            Set<UUID> lines = rmas.lines(id.toString()).keySet();
            RmaDocument there = work.document().found(row -> row.equals(id) || lines.contains(row));
            dynamics.changeSet(operations(new Work(there, work.opened(), work.lineIds(), work.tag())), work.tag());
        }
    }

    private static List<Operation> operations(Work work) {
        RmaDocument document = work.document();
        List<Row> owned = document.owned().all();
        List<Row> opened = work.opened().all();
        List<Operation> operations = new ArrayList<>();
        RowChanges changes = new RowChanges(document.known(), Lookups::byId);
        for (int i = 0; i < owned.size(); i++) {
            boolean there = document.known().containsKey(owned.get(i).part());
            Row row = there ? owned.get(i) : opened.get(i);
            changes.operations(List.of(row)).stream()
                    .map(operation -> there ? operation : operation.when(Precondition.MUST_NOT_EXIST))
                    .forEach(operations::add);
        }
        changes.removed(owned)
                .forEach(part -> operations.add(withdrawal(work.lineIds().apply(Integer.parseInt(part)))));
        return operations;
    }

    /** A line that is not to come back any more stays, as everything in Dynamics does. */
    private static Operation withdrawal(UUID line) {
        return Operation.update(
                LINES + line + ")",
                JsonNodeFactory.instance.objectNode().put("msdyn_itemstatus", RmaOpening.ITEM_CANCELED));
    }

    void cancel(UUID rma, String tag) {
        dynamics.send(
                Operation.update(
                        RMAS + rma + ")",
                        JsonNodeFactory.instance.objectNode().put("msdyn_systemstatus", RmaOpening.CANCELED)),
                tag);
    }
}
