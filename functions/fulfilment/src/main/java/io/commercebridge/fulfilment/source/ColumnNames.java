package io.commercebridge.fulfilment.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table are called, by what they mean. */
public record ColumnNames(Map<String, String> byMeaning) {
    private static final String NONE = "none";

    public ColumnNames {
        byMeaning = Collections.unmodifiableMap(new LinkedHashMap<>(byMeaning));
    }

    /**
     * Reads {@code carrier=new_carrier,expected=none} over names that hold otherwise; {@code none} is a column that the table
     * does not have.
     *
     * @throws IllegalArgumentException naming the setting if an entry is not understood
     */
    public ColumnNames with(String setting, String text) {
        Map<String, String> names = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.strip().split("\\s*=\\s*", -1);
            if (parts.length == 2 && byMeaning.containsKey(parts[0]) && !parts[1].isEmpty()) {
                names.put(parts[0], parts[1]);
            } else if (!entry.isBlank()) {
                throw new IllegalArgumentException(setting + ": '" + entry.strip()
                        + "' is not of the form meaning=column, with one of " + byMeaning.keySet());
            }
        }
        Map<String, String> all = new LinkedHashMap<>(byMeaning);
        all.putAll(names);
        return new ColumnNames(all);
    }

    /** The column, if the table has one for it. */
    public Optional<String> find(String meaning) {
        return Optional.ofNullable(byMeaning.get(meaning)).filter(name -> !name.equals(NONE));
    }

    /** All of them for {@code $select}. */
    public String select() {
        return String.join(
                ",",
                byMeaning.values().stream().filter(name -> !name.equals(NONE)).toList());
    }
}
