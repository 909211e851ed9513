package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.ParentCall.Activity;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/**
 * Ends a row's life with an activity that says why.
 *
 * @param message as plug-ins see it
 * @param parameter name of the activity parameter
 * @param lookup of the activity to the row
 * @param from states that may be left
 */
record Closing(String message, String parameter, Activities activity, String lookup, Set<Integer> from, int to)
        implements Action {

    /** @param table of the activity @param target what it closes */
    record Activities(String table, String target) {}

    private static final String FULFILLS = "Fulfill";
    private static final int COMPLETED = 1;
    private static final int DEFAULT_STATUS = -1;

    @Override
    public Optional<JsonNode> run(Request request) {
        Work work = request.work();
        SequencedMap<String, Object> values = request.row(parameter, activity.table());
        Ref ref = Optional.ofNullable((Ref) values.get(lookup))
                .orElseThrow(() -> Refusal.argument("Required field '" + lookup + "' is missing."));
        Row row = work.store().find(ref).orElseThrow(() -> Refusal.missing(ref));
        Table target = request.table(activity.target());
        int status = status(target, row, request.whole("Status"));
        SequencedMap<String, Object> inputs = new LinkedHashMap<>();
        inputs.put(parameter, new Activity(activity.table(), new LinkedHashMap<>(values)));
        inputs.put("Status", status);
        ParentCall parent = new ParentCall(message, inputs);
        createActivity(request, values, row, status);
        Map<String, Object> end = new LinkedHashMap<>(Map.of("statecode", to, "statuscode", status));
        if (message.equals(FULFILLS)) {
            Instant day = (Instant) values.getOrDefault("actualend", work.now());
            end.put("datefulfilled", day.truncatedTo(ChronoUnit.DAYS));
        }
        work.update(target, row, end, Origin.of(request.caller(), parent));
        return Optional.empty();
    }

    private void createActivity(Request request, SequencedMap<String, Object> values, Row row, int status) {
        Work work = request.work();
        Table table = request.table(activity.table());
        UUID id = (UUID) values.getOrDefault(table.key(), work.organization().newId());
        values.put("statecode", COMPLETED);
        values.putIfAbsent("actualend", work.now());
        row.text("ordernumber").ifPresent(number -> values.putIfAbsent("ordernumber", number));
        table.column("resolutiontypecode").ifPresent(column -> values.putIfAbsent(column.name(), status));
        work.create(table, id, values, Origin.of(request.caller()).nested());
    }

    private int status(Table target, Row row, int given) {
        int state = row.choice("statecode").orElse(0);
        if (target.logical().equals("incident") && state == to) {
            throw new Refusal(
                    400,
                    "0x800404cf",
                    "This case has already been resolved. Close and reopen the case record to see the updates.");
        }
        if (!from.contains(state)) {
            throw Refusal.rule("%s is not possible for %s %s in state %s."
                    .formatted(
                            message,
                            target.logical(),
                            row.id(),
                            target.require("statecode").choices().get(state)));
        }
        List<Integer> allowed = target.statuses().getOrDefault(to, List.of());
        if (given != DEFAULT_STATUS && !allowed.contains(given)) {
            throw new Refusal(
                    400,
                    "0x80048408",
                    "%d is not a valid status code for state code %sState.%s on %s with Id %s."
                            .formatted(
                                    given,
                                    target.logical(),
                                    target.require("statecode").choices().get(to),
                                    target.logical(),
                                    row.id()));
        }
        return given == DEFAULT_STATUS ? allowed.getFirst() : given;
    }
}
