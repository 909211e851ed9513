package io.commercebridge.commands.match.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of the file is about. */
public enum Kind {
    COMPANY("account", "unit"),
    PERSON("contact", "buyer");

    private final String table;
    private final String inShop;

    Kind(String table, String inShop) {
        this.table = table;
        this.inShop = inShop;
    }

    /** Its table in Dynamics. */
    public String table() {
        return table;
    }

    /** What people call it in the shop. */
    public String inShop() {
        return inShop;
    }

    /** As it stands in the file. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
