package io.commercebridge.mapping.segment;

import java.util.Arrays;
import java.util.Optional;

/** What a member of a list is in the shop; a lead is nothing there. */
public enum MemberKind {
    /** An account of Dynamics. */
    UNIT("account", 1),
    /** A contact of Dynamics. */
    PERSON("contact", 2);

    private final String table;
    private final int code;

    MemberKind(String table, int code) {
        this.table = table;
        this.code = code;
    }

    /** The logical name of the Dataverse table. */
    public String table() {
        return table;
    }

    /** Empty for a table whose rows are not in the shop. */
    public static Optional<MemberKind> ofTable(String table) {
        return Arrays.stream(values()).filter(kind -> kind.table.equals(table)).findFirst();
    }

    /** @param code the list's {@code createdfromcode} */
    public static Optional<MemberKind> ofCode(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
