package io.commercebridge.mapping.dataverse;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The value of a lookup column, by business key: which row it will be is found at delivery.
 *
 * @param table the logical name of the target table, for example {@code account}
 * @param entitySet its entity set, for example {@code accounts}
 * @param keyColumn the column that holds the business key, or the primary key column
 * @param key the key's value
 * @param otherwise under what else the row may be found if it is not found by the key
 */
public record Lookup(String table, String entitySet, String keyColumn, String key, Optional<Lookup> otherwise) {

    public Lookup {
        requireNonNull(table, "table");
        requireNonNull(entitySet, "entitySet");
        requireNonNull(keyColumn, "keyColumn");
        requireNonNull(key, "key");
        requireNonNull(otherwise, "otherwise");
    }

    public Lookup(String table, String entitySet, String keyColumn, String key) {
        this(table, entitySet, keyColumn, key, Optional.empty());
    }

    /** True if the key is the row id itself. */
    public boolean byId() {
        return keyColumn.equals(table + "id");
    }
}
