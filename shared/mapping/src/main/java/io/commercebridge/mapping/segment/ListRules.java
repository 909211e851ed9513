package io.commercebridge.mapping.segment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;

/**
 * Which user group of the shop a list stands for.
 *
 * @param column of the list with the uid of the group
 * @param names name of the list → uid, for lists whose column is empty
 */
public record ListRules(String column, CodeTable names) {

    public ListRules {
        requireNonNull(column, "column");
        requireNonNull(names, "names");
    }

    /**
     * The uid of the group; empty if the list is not the shop's.
     *
     * @throws io.commercebridge.mapping.MappingException if the table of names refuses unknown ones
     */
    public Optional<String> groupOf(MarketingList list) {
        return list.group().or(() -> names.translate(list.name()));
    }

    /** Whether a list may be the shop's because of its name. */
    public boolean byName() {
        return !names.entries().isEmpty() || names.unmapped() == CodeTable.Unmapped.PASS;
    }

    /** Why a list without a group is left alone. */
    public String notOurs(MarketingList list) {
        return "list '" + list.name() + "' is not the shop's: column " + column + " is empty, and table '"
                + names.name() + "' has no entry for it";
    }
}
