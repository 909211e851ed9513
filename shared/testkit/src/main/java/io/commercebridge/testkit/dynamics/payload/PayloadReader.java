package io.commercebridge.testkit.dynamics.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Navigation;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads row bodies and refuses every name and value that the model does not declare. */
public final class PayloadReader {
    private static final String BIND = "@odata.bind";

    private final Schema schema;
    private final ColumnValues values;
    private final Bindings bindings;

    public PayloadReader(Schema schema, Store store, Map<String, String> references) {
        this.schema = schema;
        values = new ColumnValues(schema);
        bindings = new Bindings(schema, store, references);
    }

    /** Reads one row body. */
    public Payload read(Table table, JsonNode body) {
        SequencedMap<String, Object> columns = new LinkedHashMap<>();
        Map<Collection, List<Payload>> children = new LinkedHashMap<>();
        Map<Association, List<Ref>> links = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            String name = property.getKey();
            Optional<Collection> collection = table.collection(name);
            Optional<Association> association =
                    name.endsWith(BIND) ? table.association(navigation(name)) : Optional.empty();
            if (association.isPresent()) {
                links.put(association.get(), links(association.get(), property.getValue()));
            } else if (name.endsWith(BIND)) {
                bind(table, navigation(name), property.getValue(), columns);
            } else if (name.contains("@")) {
                requireType(table, name, property.getValue());
            } else if (collection.isPresent()) {
                children.put(collection.get(), children(collection.get(), property.getValue()));
            } else {
                columns.put(name, value(table, name, property.getValue()));
            }
        }
        return new Payload(columns, children, links);
    }

    private static String navigation(String binding) {
        return binding.substring(0, binding.length() - BIND.length());
    }

    private List<Ref> links(Association association, JsonNode uris) {
        if (!uris.isArray()) {
            throw Refusal.payload("'" + association.name() + BIND + "' must be an array");
        }
        String set = schema.table(association.table()).name().set();
        List<Ref> links = new ArrayList<>();
        uris.forEach(uri -> links.add(bindings.resolve(uri.asText(), set)));
        return links;
    }

    private void bind(Table table, String navigation, JsonNode target, Map<String, Object> columns) {
        Column lookup = table.lookup(navigation).orElseThrow(() -> undeclaredNavigation(navigation));
        requireWritable(table, lookup);
        if (target.isNull()) {
            columns.put(lookup.name(), null);
            return;
        }
        Navigation end = lookup.navigations().stream()
                .filter(candidate -> candidate.name().equals(navigation))
                .findFirst()
                .orElseThrow();
        Ref ref = bindings.resolve(target.asText(), end.targetSet());
        if (columns.put(lookup.name(), ref) != null) {
            throw Refusal.payload("the lookup '" + lookup.name() + "' is bound twice");
        }
    }

    private List<Payload> children(Collection collection, JsonNode array) {
        if (!array.isArray()) {
            throw Refusal.payload("'" + collection.name() + "' must be an array");
        }
        Table table = schema.table(collection.table());
        List<Payload> children = new ArrayList<>();
        array.forEach(child -> children.add(read(table, child)));
        return children;
    }

    private @Nullable Object value(Table table, String name, JsonNode json) {
        Column column = table.column(name).orElseThrow(() -> undeclared(table, name));
        if (column.kind() == Kind.LOOKUP) {
            throw Refusal.payload(
                    "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead. ("
                            + name + ")");
        }
        requireWritable(table, column);
        return json.isNull()
                ? null
                : values.of(table, column, scalar(column, json)).orElse(null);
    }

    private static Object scalar(Column column, JsonNode json) {
        if (json.isTextual()) {
            return json.textValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isNumber()) {
            return json.decimalValue();
        }
        throw Refusal.payload("property '" + column.name() + "' must have a simple value");
    }

    private static void requireWritable(Table table, Column column) {
        if (column.readOnly()) {
            throw Refusal.argument(
                    "The column '" + column.name() + "' of " + table.logical() + " is read-only for callers.");
        }
    }

    private static void requireType(Table table, String annotation, JsonNode value) {
        if (annotation.equals("@odata.type") && !value.asText().endsWith("Microsoft.Dynamics.CRM." + table.logical())) {
            throw Refusal.payload("the type '" + value.asText() + "' is not that of " + table.logical());
        }
        if (!annotation.startsWith("@odata.")) {
            throw undeclaredNavigation(annotation.substring(0, annotation.indexOf('@')));
        }
    }

    private static Refusal undeclared(Table table, String name) {
        return Refusal.payload(
                "The property '%s' does not exist on type 'Microsoft.Dynamics.CRM.%s'. Make sure to only use property names that are defined by the type."
                        .formatted(name, table.logical()));
    }

    private static Refusal undeclaredNavigation(String name) {
        return Refusal.payload(
                "An undeclared property '%s' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values."
                        .formatted(name));
    }
}
