package io.commercebridge.testkit.dynamics.store;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of one row, by logical column name; an empty column is absent.
 *
 * @param version grows with every write to any row of the organization
 */
public record Row(UUID id, long version, Map<String, Object> values) {
    public Row {
        requireNonNull(id, "id");
        values = Columns.of(values);
    }

    public Optional<Object> get(String column) {
        return Optional.ofNullable(values.get(column));
    }

    public Optional<String> text(String column) {
        return get(column).map(String.class::cast);
    }

    public Optional<BigDecimal> number(String column) {
        return get(column).map(BigDecimal.class::cast);
    }

    /** The value of a choice, state, status or whole number. */
    public Optional<Integer> choice(String column) {
        return get(column).map(Integer.class::cast);
    }

    public Optional<Ref> ref(String column) {
        return get(column).map(Ref.class::cast);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    /** As it stands in {@code @odata.etag}. */
    public String etag() {
        return "W/\"" + version + "\"";
    }
}
