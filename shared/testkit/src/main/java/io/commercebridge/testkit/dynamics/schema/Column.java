package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One column of a table.
 *
 * @param maxLength in characters, for text only; 0 means unlimited
 * @param choices label per value; empty for a choice whose values are not listed, which then accepts any
 * @param navigations targets of a lookup
 */
public record Column(
        String name,
        Kind kind,
        int maxLength,
        Range range,
        Access access,
        Map<Integer, String> choices,
        List<Navigation> navigations) {

    /** Who writes a column. */
    public enum Access {
        /** callers may */
        OPTIONAL,
        /** callers must, when they create a row: the platform itself insists */
        REQUIRED,
        /** marked required in forms; the Web API takes rows without it */
        FORM_REQUIRED,
        /** the platform alone */
        READ_ONLY
    }

    public Column {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(range, "range");
        requireNonNull(access, "access");
        choices = Map.copyOf(choices);
        navigations = List.copyOf(navigations);
    }

    public boolean readOnly() {
        return access == Access.READ_ONLY;
    }

    /** The property under which the Web API reads the column: {@code _x_value} for lookups. */
    public String readName() {
        return kind == Kind.LOOKUP ? "_" + name + "_value" : name;
    }
}
