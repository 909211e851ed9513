package io.commercebridge.platform.dynamics.odata;

import io.commercebridge.platform.remote.wire.ODataText;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Encoded paths of rows, for addresses and for {@code @odata.bind}. */
public final class RowPath {
    /** Alternate keys with these do not work in an address; see "Define alternate keys" at learn.microsoft.com. */
    private static final String UNSAFE = "/<>*%&:\\?+";

    private RowPath() {}

    /** The row with this primary key: {@code salesorders(<id>)}. */
    public static String byId(String entitySet, UUID id) {
        return entitySet + "(" + id + ")";
    }

    /**
     * The row with this alternate key: {@code accounts(accountnumber='C-4711')}.
     *
     * @param columns strings are quoted, anything else is written as it prints; a map that keeps its order keeps the path stable
     * @throws IllegalArgumentException if a value cannot be a key, see {@link #isSafeKeyValue(String)}
     */
    public static String byKey(String entitySet, Map<String, ?> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a key without columns for " + entitySet);
        }
        return columns.entrySet().stream()
                .map(column -> column.getKey() + "=" + value(column.getValue()))
                .collect(Collectors.joining(",", entitySet + "(", ")"));
    }

    /** For {@code @odata.bind}: a path from the root of the API. */
    public static String bind(String rowPath) {
        return "/" + rowPath;
    }

    /** Whether Dataverse can find a row by this value of an alternate key. */
    public static boolean isSafeKeyValue(String value) {
        return !value.isBlank() && value.chars().noneMatch(c -> UNSAFE.indexOf(c) >= 0 || Character.isISOControl(c));
    }

    private static String value(Object value) {
        if (!(value instanceof String text)) {
            return ODataText.encode(value.toString());
        }
        if (!isSafeKeyValue(text)) {
            throw new IllegalArgumentException("Dataverse cannot find a row by a key like this: " + text);
        }
        return ODataText.literal(text);
    }
}
