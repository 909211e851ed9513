package io.commercebridge.testkit.dynamics.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Labels;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values, references and rows in the .NET data contract JSON of the RemoteExecutionContext. */
final class Values {
    private static final String CONTRACT = ":http://schemas.microsoft.com/xrm/2011/Contracts";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Labels labels;

    Values(Schema schema, Store store) {
        labels = new Labels(schema, store);
    }

    static ArrayNode pairs() {
        return NODES.arrayNode();
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static void pair(ArrayNode pairs, String key, JsonNode value) {
        ObjectNode pair = pairs.addObject().put("key", key);
        pair.set("value", value);
    }

    /** A value where .NET declares no more than an object, so that structured ones name their type. */
    static JsonNode value(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Integer number when column.kind().isChoice() -> option(number);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigDecimal number
            when column.kind() == Kind.MONEY -> typed("Money").set("Value", NODES.numberNode(number));
            case BigDecimal number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case Instant moment -> NODES.textNode("/Date(" + moment.toEpochMilli() + ")/");
            case LocalDate date ->
                NODES.textNode(
                        "/Date(" + date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + ")/");
            case Ref ref -> reference(ref, true);
            case List<?> choices -> options(choices);
            case UUID id -> NODES.textNode(id.toString());
            default -> NODES.textNode(value.toString());
        };
    }

    /** One id, or a list of them. */
    static JsonNode ids(@Nullable Object value) {
        if (value instanceof List<?> ids) {
            ArrayNode array = NODES.arrayNode();
            ids.forEach(id -> array.add(id.toString()));
            return array;
        }
        return NODES.textNode(String.valueOf(value));
    }

    private static ArrayNode options(List<?> choices) {
        ArrayNode options = NODES.arrayNode();
        choices.forEach(choice -> options.add(option((Integer) choice)));
        return options;
    }

    static ObjectNode option(int value) {
        return typed("OptionSetValue").put("Value", value);
    }

    static ObjectNode reference(Ref ref, boolean typed) {
        ObjectNode json = typed ? typed("EntityReference") : object();
        json.put("Id", ref.id().toString());
        json.putArray("KeyAttributes");
        return json.put("LogicalName", ref.table()).putNull("Name").putNull("RowVersion");
    }

    /** The row of an event's Target or of a parameter. */
    ObjectNode entity(Table table, UUID id, Map<String, Object> columns, Optional<Row> labelled) {
        ObjectNode json = typed("Entity");
        fill(json, table, columns, labelled);
        return finish(json, table, id);
    }

    /** The row of an image, whose type is known to the reader. */
    ObjectNode image(Table table, Row row, Map<String, Object> columns) {
        ObjectNode json = object();
        fill(json, table, columns, Optional.of(row));
        return finish(json, table, row.id());
    }

    private void fill(ObjectNode json, Table table, Map<String, Object> columns, Optional<Row> labelled) {
        ArrayNode attributes = json.putArray("Attributes");
        columns.forEach((name, value) -> pair(attributes, name, value(table.require(name), value)));
        json.putNull("EntityState");
        ArrayNode formatted = json.putArray("FormattedValues");
        labelled.ifPresent(row -> columns.keySet().forEach(name -> format(formatted, table.require(name), row)));
    }

    private void format(ArrayNode formatted, Column column, Row row) {
        boolean moment = column.kind() == Kind.DATETIME;
        Optional<String> label = moment
                ? row.get(column.name()).map(value -> LOCAL.format(((Instant) value).atOffset(ZoneOffset.UTC)))
                : labels.of(column, row);
        label.filter(_ -> column.kind() != Kind.LOOKUP)
                .ifPresent(text -> pair(formatted, column.name(), NODES.textNode(text)));
    }

    private static ObjectNode finish(ObjectNode json, Table table, UUID id) {
        json.put("Id", id.toString());
        json.putArray("KeyAttributes");
        json.put("LogicalName", table.logical());
        json.putArray("RelatedEntities");
        return json.putNull("RowVersion");
    }

    private static ObjectNode typed(String type) {
        return object().put("__type", type + CONTRACT);
    }
}
