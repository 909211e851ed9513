package io.commercebridge.segments.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.mapping.campaign.Tally;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A response as it was read, or that there is none. */
record ResponseState(UUID id, Optional<JsonNode> json) {
    private static final String VALUE = "cb_ordervalue";
    private static final String DISCOUNT = "cb_orderdiscount";
    private static final String STATE = "statecode";
    private static final int OPEN = 0;
    private static final int CANCELED = 2;

    static String path(UUID id) {
        return "campaignresponses(" + id + ")";
    }

    private Optional<RowView> row() {
        return json.map(RowView::of);
    }

    boolean isThere() {
        return json.isPresent();
    }

    /**
     * What it counts in the totals of its campaign. One that a person has cancelled still holds its value and counts: the
     * totals were not corrected.
     */
    Tally tally() {
        if (json.isEmpty()) {
            return Tally.NONE;
        }
        Tally held = new Tally(1, number(VALUE), number(DISCOUNT));
        boolean nothing = held.revenue().signum() == 0 && held.discount().signum() == 0;
        return isCanceled() && nothing ? Tally.NONE : held;
    }

    private BigDecimal number(String column) {
        return row().flatMap(row -> row.number(column)).orElse(BigDecimal.ZERO);
    }

    private int state() {
        return row().flatMap(row -> row.choice(STATE)).orElse(OPEN);
    }

    private boolean isCanceled() {
        return state() == CANCELED;
    }

    /** By which it is known whether somebody has written it since. */
    Fingerprint print() {
        return print(new Tally(0, number(VALUE), number(DISCOUNT)), isCanceled());
    }

    /** What {@link #print} will be once this has been written. */
    static Fingerprint print(Tally tally, boolean canceled) {
        Map<String, Optional<Object>> held = new LinkedHashMap<>();
        held.put(VALUE, Optional.of(tally.revenue()));
        held.put(DISCOUNT, Optional.of(tally.discount()));
        held.put(STATE, Optional.of(canceled));
        return Fingerprint.of(held);
    }

    /**
     * What makes it the row that is wanted, if nobody else has written it since; none if it is. A response that is closed or
     * canceled takes columns only while it is open.
     */
    List<Operation> become(Row wanted, boolean counts) {
        int target = counts ? stateThatCounts() : CANCELED;
        List<Operation> operations = new ArrayList<>(columns(wanted));
        boolean opens = state() != OPEN && !operations.isEmpty();
        if (opens) {
            operations.addFirst(move(OPEN));
        }
        if (target != (opens ? OPEN : state())) {
            operations.add(move(target));
        }
        if (!operations.isEmpty()) {
            operations.set(0, operations.getFirst().when(condition()));
        }
        return operations;
    }

    /** One that a person has closed stays closed. */
    private int stateThatCounts() {
        return isCanceled() ? OPEN : state();
    }

    private List<Operation> columns(Row wanted) {
        return row().map(read -> ReadBack.changes(wanted, read, Precondition.MUST_EXIST))
                .orElseGet(() -> new RowChanges(Map.of(), Lookups::byId).operations(List.of(wanted)));
    }

    private Precondition condition() {
        return json.map(read -> Precondition.unchanged(read.path("@odata.etag").asText()))
                .orElse(Precondition.MUST_NOT_EXIST);
    }

    /** In each of the three states the status is the next number. */
    private Operation move(int statecode) {
        return Operation.update(
                path(id),
                JsonNodeFactory.instance.objectNode().put(STATE, statecode).put("statuscode", statecode + 1));
    }
}
