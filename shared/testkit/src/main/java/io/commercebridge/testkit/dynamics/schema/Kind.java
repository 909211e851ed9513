package io.commercebridge.testkit.dynamics.schema;

import java.util.Locale;

/** The type of a column; the values that the store keeps for it are named per constant. */
public enum Kind {
    /** {@link String} */
    STRING,
    /** {@link String}, several lines */
    MEMO,
    /** {@link Integer} */
    INT,
    /** {@link Long} */
    BIGINT,
    /** {@link java.math.BigDecimal} */
    DECIMAL,
    /** {@link java.math.BigDecimal} */
    DOUBLE,
    /** {@link java.math.BigDecimal} in the row's currency */
    MONEY,
    /** {@link Boolean} */
    BOOLEAN,
    /** {@link Integer}, one of the declared choices */
    CHOICE,
    /** {@link java.util.List} of {@link Integer}, each one of the declared choices, ascending */
    MULTICHOICE,
    /** {@link Integer}, column {@code statecode} */
    STATE,
    /** {@link Integer}, column {@code statuscode} */
    STATUS,
    /** {@link java.time.Instant} */
    DATETIME,
    /** {@link java.time.LocalDate} */
    DATE,
    /** {@link java.util.UUID} */
    GUID,
    /** {@link io.commercebridge.testkit.dynamics.store.Ref} */
    LOOKUP;

    static Kind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Reads the type of a column that is to be created over the Web API, for example {@code MultiSelectPicklist}. */
    static Kind ofAttribute(String type) {
        return switch (type) {
            case "String" -> STRING;
            case "Boolean" -> BOOLEAN;
            case "Integer" -> INT;
            case "Decimal" -> DECIMAL;
            case "Money" -> MONEY;
            case "Memo" -> MEMO;
            case "DateTime" -> DATETIME;
            case "Picklist" -> CHOICE;
            case "MultiSelectPicklist" -> MULTICHOICE;
            case "Lookup" -> LOOKUP;
            default -> throw new IllegalArgumentException("the set-up data has a column of unknown type " + type);
        };
    }

    /** Whether values are whole numbers out of a declared set. */
    public boolean isChoice() {
        return this == CHOICE || this == STATE || this == STATUS;
    }

    /** Whether values are text. */
    public boolean isText() {
        return this == STRING || this == MEMO;
    }
}
