package io.commercebridge.testkit.dynamics.actions;

import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Optional;

/** Locks the prices of a document, unlocks them, and asks for them again. */
final class Pricing {
    private static final Map<String, String> LINES =
            Map.of("salesorder", "order_details", "invoice", "invoice_details");

    private Pricing() {}

    static Action lock(String table) {
        return request -> {
            set(request, table, request.row().orElseThrow(), true);
            return Optional.empty();
        };
    }

    static Action unlock(String table, String parameter) {
        return request -> {
            set(request, table, request.found(parameter, table), false);
            return Optional.empty();
        };
    }

    static Action recalculate() {
        return request -> {
            String name = request.body().path("entityLogicalName").asText();
            String details = Optional.ofNullable(LINES.get(name))
                    .orElseThrow(() -> Refusal.argument("RecalculatePrice does not know " + name + "."));
            Row document = request.found("entityId", name);
            request.table(name).collection(details).ifPresent(lines -> {
                for (Row line : request.work().store().pointing(lines.table(), lines.lookup(), document.id())) {
                    request.work()
                            .update(
                                    request.table(lines.table()),
                                    line,
                                    Map.of(),
                                    Origin.of(request.caller()).nested());
                }
            });
            return Optional.empty();
        };
    }

    private static void set(Action.Request request, String table, Row row, boolean locked) {
        request.work().update(request.table(table), row, Map.of("ispricelocked", locked), Origin.of(request.caller()));
    }
}
