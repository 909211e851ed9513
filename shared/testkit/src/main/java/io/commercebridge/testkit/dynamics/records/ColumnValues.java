package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns what a caller gives for a column into what the store keeps, and refuses what does not fit its type. */
public final class ColumnValues {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

    private final Schema schema;

    public ColumnValues(Schema schema) {
        this.schema = schema;
    }

    /** The stored value of a given one; empty text is no value. */
    public Optional<Object> of(Table table, Column column, Object given) {
        return switch (column.kind()) {
            case STRING, MEMO -> text(table, column, given);
            case INT -> Optional.of(whole(table, column, given));
            case BIGINT -> Optional.of(number(column, given).longValueExact());
            case CHOICE, STATE, STATUS -> Optional.of(choice(table, column, given));
            case MULTICHOICE -> choices(table, column, given);
            case DECIMAL, DOUBLE, MONEY -> Optional.of(ranged(table, column, number(column, given)));
            case BOOLEAN -> Optional.of(cast(Boolean.class, column, given));
            case DATETIME -> Optional.of(instant(column, given));
            case DATE -> Optional.of(date(column, given));
            case GUID -> Optional.of(guid(column, given));
            case LOOKUP -> Optional.of(reference(table, column, given));
        };
    }

    /** Reads a GUID in its usual form of 36 characters. */
    public static Optional<UUID> guid(String text) {
        return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Object> text(Table table, Column column, Object given) {
        String text = cast(String.class, column, given);
        if (column.maxLength() > 0 && text.length() > column.maxLength()) {
            throw new Refusal(
                    400,
                    "0x80044331",
                    "A validation error occurred.  The length of the '%s' attribute of the '%s' entity exceeded the maximum allowed length of '%d'."
                            .formatted(column.name(), table.logical(), column.maxLength()));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static int whole(Table table, Column column, Object given) {
        BigDecimal number = number(column, given);
        try {
            ranged(table, column, number);
            return number.intValueExact();
        } catch (ArithmeticException _) {
            throw type(column, given);
        }
    }

    private static int choice(Table table, Column column, Object given) {
        int value = whole(table, column, given);
        if (!column.choices().isEmpty() && !column.choices().containsKey(value)) {
            throw new Refusal(
                    400,
                    "0x8004431A",
                    "A validation error occurred. The value %d of '%s' on record of type '%s' is outside the valid range. Accepted Values: %s"
                            .formatted(
                                    value,
                                    column.name(),
                                    table.logical(),
                                    column.choices().keySet().stream().sorted().toList()));
        }
        return value;
    }

    /** Over HTTP the values come as one text, {@code "1,3"}; Java code gives a list. */
    private static Optional<Object> choices(Table table, Column column, Object given) {
        List<?> values = given instanceof List<?> list
                ? list
                : Stream.of(cast(String.class, column, given).split(",", -1))
                        .map(String::strip)
                        .map(text -> DIGITS.matcher(text).matches() ? Integer.valueOf(text) : text)
                        .toList();
        if (values.isEmpty() || values.equals(List.of(""))) {
            return Optional.empty();
        }
        return Optional.of(values.stream()
                .map(value -> choice(table, column, value))
                .distinct()
                .sorted()
                .toList());
    }

    private static BigDecimal ranged(Table table, Column column, BigDecimal number) {
        if (!column.range().contains(number)) {
            throw new Refusal(
                    400,
                    column.kind() == Kind.INT ? "0x8004432F" : "0x80044330",
                    "A validation error occurred for %s.%s. The value %s is outside the valid range (%s)."
                            .formatted(table.logical(), column.name(), number.toPlainString(), column.range()));
        }
        return number;
    }

    private static BigDecimal number(Column column, Object given) {
        return switch (given) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            default -> throw type(column, given);
        };
    }

    private static Instant instant(Column column, Object given) {
        if (given instanceof Instant instant) {
            return instant;
        }
        if (given instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String text = cast(String.class, column, given);
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw type(column, given);
        }
    }

    private static LocalDate date(Column column, Object given) {
        if (given instanceof LocalDate date) {
            return date;
        }
        try {
            return LocalDate.parse(cast(String.class, column, given));
        } catch (DateTimeParseException _) {
            throw type(column, given);
        }
    }

    private static UUID guid(Column column, Object given) {
        if (given instanceof UUID id) {
            return id;
        }
        return guid(cast(String.class, column, given)).orElseThrow(() -> type(column, given));
    }

    private Ref reference(Table table, Column column, Object given) {
        Ref ref = cast(Ref.class, column, given);
        String set = schema.find(ref.table())
                .map(target -> target.name().set())
                .orElseThrow(() -> Refusal.payload("no table " + ref.table()));
        if (column.navigations().stream().noneMatch(target -> target.targetSet().equals(set))) {
            throw Refusal.payload(table.logical() + "." + column.name() + " cannot point to " + ref.table());
        }
        return ref;
    }

    private static <T> T cast(Class<T> type, Column column, Object given) {
        if (!type.isInstance(given)) {
            throw type(column, given);
        }
        return type.cast(given);
    }

    private static Refusal type(Column column, Object given) {
        return Refusal.payload("Cannot convert a value of property '%s' to the expected type '%s'. The value was '%s'."
                .formatted(column.name(), column.kind().name().toLowerCase(Locale.ROOT), given));
    }
}
