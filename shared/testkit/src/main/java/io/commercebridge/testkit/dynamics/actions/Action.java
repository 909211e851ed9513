package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.payload.PayloadReader;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One message; it answers a body or nothing. */
@FunctionalInterface
interface Action {

    /** @param row what the message is bound to, if it is bound to one row */
    record Request(JsonNode body, Optional<Row> row, Caller caller, Work work) {

        /** A parameter that is a row of its own, checked against its table. */
        SequencedMap<String, Object> row(String parameter, String table) {
            JsonNode json = body.path(parameter);
            if (!json.isObject()) {
                throw Refusal.payload("the parameter " + parameter + " is missing");
            }
            return new PayloadReader(work.organization().schema(), work.store(), Map.of())
                    .read(table(table), json)
                    .values();
        }

        /** A parameter that is a row's id. */
        Row found(String parameter, String table) {
            return named(table, body.path(parameter).asText());
        }

        /** The row that a parameter names by its id. */
        Row named(String table, String id) {
            return ColumnValues.guid(id)
                    .flatMap(guid -> work.store().find(table, guid))
                    .orElseThrow(() -> Refusal.missing(table, id));
        }

        Table table(String name) {
            return work.organization().schema().table(name);
        }

        int whole(String parameter) {
            if (!body.path(parameter).isInt()) {
                throw Refusal.payload("the parameter " + parameter + " must be a whole number");
            }
            return body.path(parameter).intValue();
        }
    }

    Optional<JsonNode> run(Request request);
}
