package io.commercebridge.segments.feedback;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a row lacks by what was read of it. */
final class ReadBack {
    private ReadBack() {}

    /** The update that the row needs, under this condition; none if it is as wanted. Lookups stay as they are. */
    static List<Operation> changes(Row wanted, RowView read, Precondition condition) {
        Map<String, Fingerprint> there = Map.of(wanted.part(), Fingerprint.of(columns(wanted, read)));
        return new RowChanges(there, Lookups::byId)
                .operations(List.of(wanted)).stream()
                        .map(update -> update.when(condition))
                        .toList();
    }

    private static Map<String, Optional<Object>> columns(Row wanted, RowView read) {
        Map<String, Optional<Object>> columns = new LinkedHashMap<>();
        wanted.columns()
                .forEach((column, value) ->
                        columns.put(column, column.endsWith(Row.BIND) ? value : value(column, value.orElse(""), read)));
        return columns;
    }

    private static Optional<Object> value(String column, Object like, RowView read) {
        return switch (like) {
            case BigDecimal _ -> read.number(column).map(Object.class::cast);
            case Integer _ -> read.choice(column).map(Object.class::cast);
            case LocalDate _ -> read.date(column).map(Object.class::cast);
            default -> read.text(column).map(Object.class::cast);
        };
    }
}
