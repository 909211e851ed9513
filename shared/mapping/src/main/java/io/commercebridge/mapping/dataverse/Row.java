package io.commercebridge.mapping.dataverse;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One row as it is to be in Dataverse: every column that the flow owns, an absent value meaning that it is to be empty.
 *
 * @param part what the row is within its document ({@code header}, or the line's number); stable over its life
 * @param columns String, BigDecimal, Integer, Boolean or LocalDate by column; {@link Lookup} by
 *     {@code <navigation property>@odata.bind}
 */
public record Row(String part, String entitySet, UUID id, Map<String, Optional<Object>> columns) {

    /** What a lookup's navigation property ends with when it is written. */
    public static final String BIND = "@odata.bind";

    public Row {
        requireNonNull(part, "part");
        requireNonNull(entitySet, "entitySet");
        requireNonNull(id, "id");
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    public static Builder of(String part, String entitySet, UUID id) {
        return new Builder(part, entitySet, id);
    }

    /** Collects columns in order. */
    public static final class Builder {
        private final String part;
        private final String entitySet;
        private final UUID id;
        private final Map<String, Optional<Object>> columns = new LinkedHashMap<>();

        private Builder(String part, String entitySet, UUID id) {
            this.part = part;
            this.entitySet = entitySet;
            this.id = id;
        }

        public Builder set(String column, Object value) {
            columns.put(column, Optional.of(value));
            return this;
        }

        public Builder set(String column, Optional<? extends Object> value) {
            columns.put(column, value.<Object>map(present -> present));
            return this;
        }

        /** @param navigation the single-valued navigation property, case-sensitive */
        public Builder lookup(String navigation, Lookup value) {
            return lookup(navigation, Optional.of(value));
        }

        public Builder lookup(String navigation, Optional<Lookup> value) {
            return set(navigation + BIND, value);
        }

        public Row build() {
            return new Row(part, entitySet, id, columns);
        }
    }
}
