package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads {@code $filter}: comparisons with {@code eq ne gt ge lt le}, joined by {@code and}, {@code or}, {@code not} and
 * parentheses, and the text functions {@code contains}, {@code startswith} and {@code endswith}.
 *
 * <p>Text compares without regard to case, and {@code ne} also finds empty columns, as in SQL behind Dataverse.
 */
final class Filter {
    private static final Set<String> FUNCTIONS = Set.of("contains", "startswith", "endswith");

    private final Schema schema;
    private final Table table;
    private final Store store;
    private final Function<String, Optional<String>> aliases;
    private Tokens tokens = new Tokens("");

    /** @param aliases values of parameters such as {@code @stepid} */
    Filter(Schema schema, Table table, Store store, Options aliases) {
        this.schema = schema;
        this.table = table;
        this.store = store;
        this.aliases = aliases::get;
    }

    Condition parse(String text) {
        tokens = new Tokens(text);
        Condition filter = either();
        if (tokens.peek().isPresent()) {
            throw tokens.error();
        }
        return filter;
    }

    private Condition either() {
        Condition left = both();
        while (tokens.take("or")) {
            left = left.or(both());
        }
        return left;
    }

    private Condition both() {
        Condition left = term();
        while (tokens.take("and")) {
            left = left.and(term());
        }
        return left;
    }

    private Condition term() {
        if (tokens.take("not")) {
            return term().negate();
        }
        if (tokens.take("(")) {
            Condition inner = either();
            tokens.expect(")");
            return inner;
        }
        String word = tokens.next();
        return FUNCTIONS.contains(word) ? function(word) : comparison(Property.find(schema, table, word));
    }

    private Condition function(String name) {
        tokens.expect("(");
        Property property = Property.find(schema, table, tokens.next());
        tokens.expect(",");
        String part = (String) Property.comparable(literal(property.column(), tokens.next()));
        tokens.expect(")");
        return Condition.scanning(row -> property.value(row, store)
                .map(Object::toString)
                .filter(text -> switch (name) {
                    case "contains" -> text.contains(part);
                    case "startswith" -> text.startsWith(part);
                    default -> text.endsWith(part);
                })
                .isPresent());
    }

    private Condition comparison(Property property) {
        String operator = tokens.next();
        String given = tokens.next();
        if (given.equals("null")) {
            return Condition.scanning(row -> property.value(row, store).isEmpty() == operator.equals("eq"));
        }
        Object literal = Property.comparable(literal(property.column(), given));
        Condition condition = Condition.scanning(test(property, operator, literal));
        return operator.equals("eq")
                ? ids(property, literal).map(condition::narrowedTo).orElse(condition)
                : condition;
    }

    /** Where rows with this id, or with a lookup to it, are found without asking the others. */
    private Optional<Supplier<Collection<UUID>>> ids(Property property, Object literal) {
        if (property.through().isPresent() || !(literal instanceof UUID id)) {
            return Optional.empty();
        }
        String column = property.column().name();
        if (column.equals(table.key())) {
            return Optional.of(() -> List.of(id));
        }
        return property.column().kind() == Kind.LOOKUP
                ? Optional.of(() -> store.idsPointing(table.logical(), column, id))
                : Optional.empty();
    }

    private Predicate<Row> test(Property property, String operator, Object literal) {
        return switch (operator) {
            case "eq" ->
                row -> compare(property, row, literal).filter(c -> c == 0).isPresent();
            case "ne" ->
                row -> compare(property, row, literal).filter(c -> c == 0).isEmpty();
            case "gt" ->
                row -> compare(property, row, literal).filter(c -> c > 0).isPresent();
            case "ge" ->
                row -> compare(property, row, literal).filter(c -> c >= 0).isPresent();
            case "lt" ->
                row -> compare(property, row, literal).filter(c -> c < 0).isPresent();
            case "le" ->
                row -> compare(property, row, literal).filter(c -> c <= 0).isPresent();
            default -> throw tokens.error();
        };
    }

    private Optional<Integer> compare(Property property, Row row, Object literal) {
        return property.value(row, store).map(value -> Ordering.compare(value, literal));
    }

    private Object literal(Column column, String given) {
        String text = given.startsWith("@") ? aliases.apply(given).orElseThrow(tokens::error) : given;
        boolean quoted = text.startsWith("'");
        if (quoted != column.kind().isText()) {
            throw incompatible(column, text);
        }
        if (quoted) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        try {
            return unquoted(column, text);
        } catch (NumberFormatException | Refusal _) {
            throw incompatible(column, text);
        }
    }

    private Object unquoted(Column column, String text) {
        return switch (column.kind()) {
            case INT, CHOICE, STATE, STATUS -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case DECIMAL, DOUBLE, MONEY -> new BigDecimal(text);
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw incompatible(column, text);
                }
                yield Boolean.valueOf(text);
            }
            case LOOKUP, GUID -> ColumnValues.guid(text).orElseThrow(() -> incompatible(column, text));
            case DATETIME, DATE ->
                new ColumnValues(schema).of(table, column, text).orElseThrow(() -> incompatible(column, text));
            // Dataverse compares a choice of several by its own functions only, ContainValues and the like.
            case STRING, MEMO, MULTICHOICE -> throw incompatible(column, text);
        };
    }

    private static Refusal incompatible(Column column, String literal) {
        Kind kind = column.kind();
        return new Refusal(
                400,
                "0x80060888",
                "A binary operator with incompatible types was detected: " + column.readName() + " is " + kind
                        + ", not " + literal + ".");
    }
}
