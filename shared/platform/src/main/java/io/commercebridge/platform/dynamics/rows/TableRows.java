package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.bulk.Tried;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of one table, many at a time: told by events where they tell all of it, read together where not. */
public final class TableRows {
    /** So many ids fit into an address, whatever stands between. */
    private static final int CHUNK = 40;

    /**
     * A table as a flow reads it.
     *
     * @param select the columns, by the names of {@code $select}, separated by commas, with {@code modifiedon}
     */
    public record Table(String name, String entitySet, String idColumn, String select) {
        public Table {
            requireNonNull(name, "name");
            requireNonNull(entitySet, "entitySet");
            requireNonNull(idColumn, "idColumn");
            requireNonNull(select, "select");
        }
    }

    private final DynamicsClient dynamics;
    private final Table table;

    public TableRows(DynamicsClient dynamics, Table table) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.table = requireNonNull(table, "table");
    }

    /** The row of each event, in their order; empty if it is not in Dynamics any more. No event may be a deletion. */
    public List<Tried<Optional<RowView>>> of(List<BridgeEvent> events) {
        List<Tried<Optional<RowView>>> told =
                events.stream().map(event -> Tried.of(() -> told(event))).toList();
        Set<String> unknown = new LinkedHashSet<>();
        for (int i = 0; i < told.size(); i++) {
            if (isUntold(told.get(i))) {
                unknown.add(events.get(i).subject());
            }
        }
        Map<String, RowView> read = read(unknown);
        List<Tried<Optional<RowView>>> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Optional<RowView> now = Optional.ofNullable(read.get(events.get(i).subject()));
            rows.add(isUntold(told.get(i)) ? new Tried.Done<>(now) : told.get(i));
        }
        return rows;
    }

    private static boolean isUntold(Tried<Optional<RowView>> row) {
        return row instanceof Tried.Done<Optional<RowView>>(Optional<RowView> value) && value.isEmpty();
    }

    private static Optional<RowView> told(BridgeEvent event) {
        if (event.truncated()) {
            return Optional.empty();
        }
        return ReadEvents.isRead(event)
                ? Optional.of(RowView.of(WireJson.parse(event.data())))
                : RowView.of(RemoteExecutionContext.parse(event.data()));
    }

    /** The rows with these ids, as far as they are there, by their id; one request for every forty. */
    public Map<String, RowView> read(Collection<String> ids) {
        Map<String, RowView> rows = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            for (JsonNode row : dynamics.query(table.entitySet(), query(anyOf(some)), some.size())) {
                rows.put(row.path(table.idColumn()).asText(), RowView.of(row));
            }
        }
        return rows;
    }

    private String anyOf(List<String> ids) {
        return ids.stream().map(id -> table.idColumn() + " eq " + id).collect(Collectors.joining(" or "));
    }

    /** The first page of the rows for which a condition holds; no condition means all. */
    public RowPage page(String condition, int most) {
        return dynamics.page(table.entitySet(), query(condition), most);
    }

    private String query(String condition) {
        String order = "&$orderby=" + table.idColumn();
        return "$select=" + table.select() + order + (condition.isEmpty() ? "" : "&$filter=" + condition);
    }
}
