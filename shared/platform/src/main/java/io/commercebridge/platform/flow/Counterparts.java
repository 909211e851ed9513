package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which record on the other side belongs to a record that an event refers to; one read each. */
public class Counterparts {
    private final String flow;
    private final Correlations correlations;
    private final CorrelationIndex index;

    /** @param flow whose records are asked for, not necessarily the one that asks */
    public Counterparts(String flow, Correlations correlations, CorrelationIndex index) {
        this.flow = requireNonNull(flow, "flow");
        this.correlations = requireNonNull(correlations, "correlations");
        this.index = requireNonNull(index, "index");
    }

    /** The key in SAP Commerce of a Dataverse row; empty as long as the row has not been delivered. */
    public Optional<String> inCommerce(String rowId) {
        return ofRow(rowId).map(Written::counterpart);
    }

    /** The row id in Dataverse of an item of SAP Commerce; empty as long as the item has not been delivered. */
    public Optional<String> inDynamics(String integrationKey) {
        return ofItem(integrationKey).map(Written::counterpart);
    }

    /** The keys in SAP Commerce of those among these rows that have been delivered, by row id; one read for every hundred. */
    public Map<String, String> inCommerce(Collection<String> rowIds) {
        return those(Side.DYNAMICS, rowIds);
    }

    /** The row ids of those among these items that have been delivered, by integration key; one read for every hundred. */
    public Map<String, String> inDynamics(Collection<String> integrationKeys) {
        return those(Side.COMMERCE, integrationKeys);
    }

    private Map<String, String> those(Side side, Collection<String> keys) {
        Map<String, String> counterparts = new HashMap<>();
        index.readAll(keys.stream().map(key -> new RecordKey(flow, side, key)).toList())
                .forEach((key, known) ->
                        known.written().ifPresent(written -> counterparts.put(key.key(), written.counterpart())));
        return counterparts;
    }

    /** What the last delivery of a Dataverse row left in SAP Commerce. */
    public Optional<Written> ofRow(String rowId) {
        return of(new RecordKey(flow, Side.DYNAMICS, rowId));
    }

    /** What the last delivery of an item of SAP Commerce left in Dataverse. */
    public Optional<Written> ofItem(String integrationKey) {
        return of(new RecordKey(flow, Side.COMMERCE, integrationKey));
    }

    /** What the last delivery of the record left on the other side. */
    public Optional<Written> of(RecordKey key) {
        return correlations.read(key).written();
    }

    /**
     * Notes what the delivery of another record has left at the item of this row, so that its echo is known. The row's own
     * versions and what of it is parked stay as they are; nothing is noted of a row without an item.
     *
     * @throws io.commercebridge.platform.correlation.CorrelationConflict if an event of the row itself is recorded meanwhile
     */
    public void noteInCommerce(String rowId, Written left) {
        Correlation row = correlations.read(new RecordKey(flow, Side.DYNAMICS, rowId));
        if (row.written().filter(known -> !known.equals(left)).isPresent()) {
            correlations.write(row, row.draft().left(left).build());
        }
    }
}
