package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.registration.LeadRow;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads in Dynamics. */
final class Leads {
    private static final String COLUMNS =
            "$select=statecode,statuscode,emailaddress1,companyname,_parentaccountid_value,modifiedon";
    private static final int DISQUALIFIED = 2;
    private static final int CANCELED = 7;

    private final DynamicsClient dynamics;

    Leads(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    /** Empty if there is no such lead. */
    Optional<Lead> read(String id) {
        return dynamics.read(path(id), COLUMNS).map(RowView::of).map(Lead::of);
    }

    /**
     * Writes what of the row is not as it was; false if that is nothing.
     *
     * @param known what the row held when it was last written; none of a new one
     */
    boolean write(LeadRow lead, Map<String, Fingerprint> known, String tag) {
        List<Operation> operations = new RowChanges(known, lookup -> {
                    throw new IllegalArgumentException("a lead looks up no " + lookup.table());
                })
                .operations(List.of(lead.row()));
        dynamics.changeSet(operations, tag);
        return !operations.isEmpty();
    }

    /** Disqualifies an open lead because nobody asks any more. */
    void cancel(String id, String tag) {
        dynamics.send(
                Operation.update(
                        path(id),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("statecode", DISQUALIFIED)
                                .put("statuscode", CANCELED)),
                tag);
    }

    private static String path(String id) {
        return "leads(" + id + ")";
    }
}
