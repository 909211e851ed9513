package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Labels;
import io.commercebridge.testkit.dynamics.query.Related;
import io.commercebridge.testkit.dynamics.query.Selection;
import io.commercebridge.testkit.dynamics.query.Selection.Expansion;
import io.commercebridge.testkit.dynamics.query.Selection.Way;
import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Kind;
import io.commercebridge.testkit.dynamics.schema.Navigation;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes rows as the Web API shows them; amounts have four decimals as the database keeps them. */
final class RowJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final int MONEY_SCALE = 4;

    private final Schema schema;
    private final Store store;
    private final boolean annotations;

    RowJson(Schema schema, Store store, boolean annotations) {
        this.schema = schema;
        this.store = store;
        this.annotations = annotations;
    }

    ObjectNode of(Row row, Selection selection) {
        ObjectNode json = NODES.objectNode();
        json.put("@odata.etag", row.etag());
        for (Column column : selection.columns()) {
            write(json, row, column);
        }
        for (Expansion expansion : selection.expansions()) {
            expand(json, row, expansion);
        }
        return json;
    }

    private void write(ObjectNode json, Row row, Column column) {
        if (annotations) {
            annotate(json, row, column);
        }
        String name = column.readName();
        if (name.equals("versionnumber")) {
            json.put(name, row.version());
            return;
        }
        switch (row.get(column.name()).orElse("")) {
            case String text when text.isEmpty() -> json.putNull(name);
            case Integer number -> json.put(name, number);
            case Boolean flag -> json.put(name, flag);
            case BigDecimal number -> json.put(name, column.kind() == Kind.MONEY ? money(number) : number);
            case Ref(String _, UUID id) -> json.put(name, id.toString());
            case List<?> choices -> json.put(name, joined(choices));
            case Object other -> json.put(name, other.toString());
        }
    }

    /** A choice of several is one text: {@code "1,3"}. */
    private static String joined(List<?> choices) {
        return choices.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(Math.max(MONEY_SCALE, amount.scale()));
    }

    private void annotate(ObjectNode json, Row row, Column column) {
        String name = column.readName();
        new Labels(schema, store)
                .of(column, row)
                .ifPresent(label -> json.put(name + "@OData.Community.Display.V1.FormattedValue", label));
        if (column.kind() == Kind.LOOKUP) {
            row.ref(column.name()).ifPresent(ref -> {
                json.put(name + "@Microsoft.Dynamics.CRM.lookuplogicalname", ref.table());
                json.put(name + "@Microsoft.Dynamics.CRM.associatednavigationproperty", navigation(column, ref));
            });
        }
    }

    private String navigation(Column column, Ref ref) {
        String set = schema.table(ref.table()).name().set();
        return column.navigations().stream()
                .filter(navigation -> navigation.targetSet().equals(set))
                .map(Navigation::name)
                .findFirst()
                .orElse(column.name());
    }

    private void expand(ObjectNode json, Row row, Expansion expansion) {
        switch (expansion.way()) {
            case Way.Single(Column lookup) -> expandOne(json, row.ref(lookup.name()), expansion);
            case Way.Parts(Collection collection) ->
                expandAll(json, new Related(store).parts(row, collection), expansion);
            case Way.Linked(Association association) ->
                expandAll(json, new Related(store).linked(row, association), expansion);
        }
    }

    private void expandOne(ObjectNode json, Optional<Ref> target, Expansion expansion) {
        target.filter(ref -> ref.table().equals(expansion.nested().table().logical()))
                .flatMap(store::find)
                .ifPresentOrElse(
                        row -> json.set(
                                expansion.navigation(),
                                of(row, expansion.nested().selection())),
                        () -> json.putNull(expansion.navigation()));
    }

    private void expandAll(ObjectNode json, List<Row> rows, Expansion expansion) {
        ArrayNode array = json.putArray(expansion.navigation());
        expansion
                .nested()
                .run(rows, store)
                .forEach(row -> array.add(of(row, expansion.nested().selection())));
    }
}
