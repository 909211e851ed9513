package io.commercebridge.testkit.dynamics.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Change;
import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Builds the RemoteExecutionContext of one change for one step. */
final class Context {
    private static final int POST_OPERATION = 40;
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Identity identity;
    private final Schema schema;
    private final Values values;

    Context(Identity identity, Schema schema, Store store) {
        this.identity = identity;
        this.schema = schema;
        values = new Values(schema, store);
    }

    /** @param operationId of the system job; only asynchronous steps have one of their own */
    ObjectNode of(Step step, Change change, UUID operationId, Instant now) {
        ObjectNode json = common(step, change, operationId, now);
        json.put("MessageName", change.message().wire());
        json.put("Stage", POST_OPERATION);
        json.put("Depth", change.origin().depth());
        json.set("InputParameters", inputs(change));
        json.set("OutputParameters", outputs(change));
        json.set("PreEntityImages", images(step, change, true));
        json.set("PostEntityImages", images(step, change, false));
        json.set("SharedVariables", sharedVariables(change));
        change.origin()
                .parent()
                .ifPresentOrElse(
                        parent -> json.set(
                                "ParentContext",
                                new ParentContext(schema, values)
                                        .of(common(step, change, operationId, now), change, parent)),
                        () -> json.putNull("ParentContext"));
        return json;
    }

    private ObjectNode common(Step step, Change change, UUID operationId, Instant now) {
        Caller caller = change.origin().caller();
        ObjectNode json = Values.object();
        json.put("BusinessUnitId", identity.businessUnit().toString());
        json.put("CorrelationId", caller.correlationId().toString());
        json.put("InitiatingUserId", caller.user().toString());
        if (identity.newerFields()) {
            json.put("InitiatingUserAgent", "");
            json.put("InitiatingUserAzureActiveDirectoryObjectId", NOBODY);
            json.put("UserAzureActiveDirectoryObjectId", NOBODY);
        }
        json.put("IsExecutingOffline", false).put("IsInTransaction", step.synchronous());
        json.put("IsOfflinePlayback", false).put("IsolationMode", 1).put("Mode", step.synchronous() ? 0 : 1);
        json.put("OperationCreatedOn", createdOn(step, now));
        json.put("OperationId", (step.synchronous() ? caller.requestId() : operationId).toString());
        json.put("OrganizationId", identity.organizationId().toString());
        json.put("OrganizationName", identity.name());
        ObjectNode extension = Values.reference(new Ref("sdkmessageprocessingstep", step.id()), false);
        if (step.synchronous()) {
            extension.put("Name", step.name());
        }
        json.set("OwningExtension", extension);
        json.put("PrimaryEntityId", change.id().toString());
        json.put("PrimaryEntityName", change.table().logical());
        json.put("RequestId", caller.requestId().toString());
        json.put("SecondaryEntityName", "none");
        return json.put("UserId", caller.user().toString());
    }

    /** Asynchronous jobs are stamped in whole seconds and with the server's offset. */
    private static String createdOn(Step step, Instant now) {
        return step.synchronous()
                ? "/Date(" + now.toEpochMilli() + ")/"
                : "/Date(" + now.truncatedTo(ChronoUnit.SECONDS).toEpochMilli() + "+0000)/";
    }

    private ArrayNode inputs(Change change) {
        ArrayNode inputs = Values.pairs();
        Table table = change.table();
        switch (change.message()) {
            case CREATE ->
                Values.pair(inputs, "Target", values.entity(table, change.id(), change.target(), change.after()));
            case UPDATE ->
                Values.pair(inputs, "Target", values.entity(table, change.id(), change.target(), Optional.empty()));
            case DELETE -> Values.pair(inputs, "Target", Values.reference(new Ref(table.logical(), change.id()), true));
            case ADD_MEMBER, ADD_LIST_MEMBERS, REMOVE_MEMBER ->
                change.target().forEach((name, value) -> Values.pair(inputs, name, Values.ids(value)));
        }
        return inputs;
    }

    private static ArrayNode outputs(Change change) {
        ArrayNode outputs = Values.pairs();
        if (change.message() == Message.CREATE) {
            outputs.addObject().put("key", "id").put("value", change.id().toString());
        }
        return outputs;
    }

    private ArrayNode images(Step step, Change change, boolean before) {
        ArrayNode images = Values.pairs();
        Optional<Row> row = before ? change.before() : change.after();
        row.ifPresent(version -> {
            for (Step.Image image : step.images()) {
                if (image.before() == before) {
                    Values.pair(images, image.alias(), image(change.table(), version, image));
                }
            }
        });
        boolean carriesName = before == (change.message() == Message.DELETE);
        if (carriesName && change.message().writes() && !step.synchronous()) {
            Values.pair(images, "AsynchronousStepPrimaryName", primaryName(change));
        }
        return images;
    }

    private ObjectNode image(Table table, Row row, Step.Image image) {
        Map<String, Object> columns = new LinkedHashMap<>(row.values());
        if (!image.attributes().isEmpty()) {
            columns.keySet().removeIf(column -> !image.attributes().contains(column) && !column.equals(table.key()));
        }
        return values.image(table, row, columns);
    }

    private ObjectNode primaryName(Change change) {
        Table table = change.table();
        Map<String, Object> columns = new LinkedHashMap<>();
        change.row()
                .get(table.name().title())
                .ifPresent(title -> columns.put(table.name().title(), title));
        columns.put(table.key(), change.id());
        return values.image(table, change.row(), columns);
    }

    private static ArrayNode sharedVariables(Change change) {
        ArrayNode variables = Values.pairs();
        variables.addObject().put("key", "IsAutoTransact").put("value", true);
        if (change.message() == Message.CREATE) {
            variables.addObject().put("key", "DefaultsAddedFlag").put("value", true);
        }
        change.origin().caller().sharedVariables().forEach((name, value) -> {
            ObjectNode variable = variables.addObject().put("key", name);
            variable.putPOJO("value", value);
        });
        return variables;
    }
}
