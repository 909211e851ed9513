package io.commercebridge.testkit.commerce.impex;

import java.util.Map;
import java.util.Optional;

/**
 * One value line with its header applied: macros replaced, defaults filled in, empty cells absent.
 *
 * @param type the header's item type
 * @param place file and line, for messages
 */
public record Row(String type, Map<String, String> cells, String place) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    public String required(String column) {
        return cell(column).orElseThrow(() -> new ImpexException(place, type + " needs a value for " + column));
    }

    public boolean flag(String column) {
        return cell(column).map(Boolean::parseBoolean).orElse(false);
    }

    /** The cell split at colons, as in {@code BridgeOrder:Order:code}. */
    public String[] path(String column, int parts) {
        String[] split = required(column).split(":", -1);
        if (split.length != parts) {
            throw new ImpexException(place, column + " needs " + parts + " parts: " + required(column));
        }
        return split;
    }
}
