package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as an English user in UTC reads them. */
public final class Labels {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US);

    private final Schema schema;
    private final Store store;

    public Labels(Schema schema, Store store) {
        this.schema = schema;
        this.store = store;
    }

    /** The label of a column that has one; plain text and ids have none. */
    public Optional<String> of(Column column, Row row) {
        return row.get(column.name()).flatMap(value -> switch (column.kind()) {
            case CHOICE, STATE, STATUS -> Optional.ofNullable(column.choices().get((Integer) value));
            case MULTICHOICE -> Optional.of(labels(column, (List<?>) value));
            case BOOLEAN -> Optional.of((Boolean) value ? "Yes" : "No");
            case INT, DECIMAL, DOUBLE -> Optional.of(number("#,##0.##########", value));
            case MONEY -> Optional.of(symbol(row) + number("#,##0.00", value));
            case DATETIME -> Optional.of(MOMENT.format(((Instant) value).atOffset(ZoneOffset.UTC)));
            case DATE -> Optional.of(value.toString());
            case LOOKUP -> title((Ref) value);
            case STRING, MEMO, GUID, BIGINT -> Optional.empty();
        });
    }

    /** The primary name of a row. */
    public Optional<String> title(Ref ref) {
        Table table = schema.table(ref.table());
        return store.find(ref).flatMap(row -> row.text(table.name().title()));
    }

    private static String labels(Column column, List<?> values) {
        return values.stream()
                .map(value -> column.choices().getOrDefault((Integer) value, value.toString()))
                .collect(Collectors.joining("; "));
    }

    private String symbol(Row row) {
        return row.get("transactioncurrencyid")
                .filter(Ref.class::isInstance)
                .flatMap(currency -> store.find((Ref) currency))
                .flatMap(currency -> currency.text("currencysymbol"))
                .orElse("$");
    }

    private static String number(String pattern, Object value) {
        BigDecimal number = value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US)).format(number);
    }
}
