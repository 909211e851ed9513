package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.store.Deletion;
import io.commercebridge.testkit.dynamics.store.Store;
import io.commercebridge.testkit.dynamics.webapi.Snapshots.Position;
import io.commercebridge.testkit.server.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Answers what changed since a delta link was given out; a link is good for seven days. */
final class ChangeTracking {
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");
    private static final List<String> FORBIDDEN = List.of("$filter", "$orderby", "$expand", "$top");

    private final Call call;
    private final Schema schema;
    private final Store store;
    private final Snapshots snapshots;
    private final Instant now;

    ChangeTracking(Call call, Organization organization, Store store, Snapshots snapshots) {
        this.call = call;
        schema = organization.schema();
        this.store = store;
        this.snapshots = snapshots;
        now = organization.now();
    }

    Reply answer(Query query) {
        Options options = call.options();
        for (String option : FORBIDDEN) {
            if (options.has(option)) {
                throw new Refusal(400, "0x80060888", option + " is not allowed with change tracking.");
            }
        }
        Optional<Long> since = options.get("$deltatoken").map(this::version);
        String table = query.table().logical();
        Position position = snapshots.find(options.get("$skiptoken"), store, () -> store.stream(table)
                .filter(row -> row.version() > since.orElse(0L))
                .toList());
        Page page = new Page(call, position);
        RowJson json = new RowJson(schema, store, call.wantsAnnotations());
        ObjectNode body = page.body(query, store, row -> json.of(row, query.selection()));
        if (page.isLast()) {
            since.ifPresent(version -> addDeletions(body, query, version));
            // What changes while a reader pages is told again by the link.
            body.put(
                    "@odata.deltaLink",
                    page.link("$deltatoken", token(position.snapshot().version())));
        } else {
            body.put("@odata.nextLink", page.nextLink(snapshots));
        }
        return Replies.json(200, body).with("Preference-Applied", "odata.track-changes");
    }

    private void addDeletions(ObjectNode body, Query query, long since) {
        String context = call.root() + "$metadata#" + query.table().name().set() + "/$deletedEntity";
        for (Deletion deletion : store.deletedSince(query.table().logical(), since)) {
            ((ArrayNode) body.path("value"))
                    .addObject()
                    .put("@odata.context", context)
                    .put("id", deletion.id().toString())
                    .put("reason", "deleted");
        }
    }

    private String token(long version) {
        return version + "!" + MOMENT.format(now.atOffset(ZoneOffset.UTC));
    }

    private long version(String token) {
        int mark = token.indexOf('!');
        try {
            Instant given =
                    LocalDateTime.parse(token.substring(mark + 1), MOMENT).toInstant(ZoneOffset.UTC);
            if (now.isAfter(given.plus(VALIDITY))) {
                throw new Refusal(
                        400,
                        "0x80044352",
                        "Version stamp associated with the client has expired. Please perform a full sync.");
            }
            return Long.parseLong(token.substring(0, Math.max(mark, 0)));
        } catch (DateTimeParseException | NumberFormatException _) {
            throw new Refusal(400, "0x80060888", "The delta token is malformed: " + token);
        }
    }
}
