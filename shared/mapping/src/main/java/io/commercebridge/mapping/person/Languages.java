package io.commercebridge.mapping.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a person in both systems.
 *
 * @param table ISO code of the shop → value of the choice in Dynamics
 */
public record Languages(CodeTable table) {

    public Languages {
        requireNonNull(table, "table");
    }

    /** The value of the choice; empty for a language that Dynamics is not told. */
    public Optional<Integer> toChoice(String isoCode) {
        return table.translateToChoice(isoCode);
    }

    /** The ISO code of a choice; of several with this value the first by name, empty for a language the shop lacks. */
    public Optional<String> toIsoCode(int choice) {
        String value = Integer.toString(choice);
        return table.entries().entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
