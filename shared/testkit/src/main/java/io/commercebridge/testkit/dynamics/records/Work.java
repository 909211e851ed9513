package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.schema.AlternateKey;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** One unit of work: its writes become visible to others together, or not at all. */
public final class Work {
    private final Organization organization;
    private final boolean strict;
    private final List<Change> changes = new ArrayList<>();

    Work(Organization organization, boolean strict) {
        this.organization = organization;
        this.strict = strict;
    }

    public Organization organization() {
        return organization;
    }

    public Store store() {
        return organization.store();
    }

    public Instant now() {
        return organization.now();
    }

    /** What was changed so far, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The row that a lookup points to. */
    public Optional<Row> follow(Optional<Ref> ref) {
        return ref.flatMap(store()::find);
    }

    /** Announces a message that did more than write rows. */
    public void tell(Change change) {
        changes.add(change);
    }

    public Row create(Table table, UUID id, Map<String, Object> sent, Origin origin) {
        if (store().find(table.logical(), id).isPresent()) {
            throw new Refusal(412, "0x80040237", "A record with matching key values already exists.");
        }
        return write(Draft.create(table, id, sent, origin));
    }

    public Row update(Table table, Row before, Map<String, Object> sent, Origin origin) {
        return write(Draft.update(table, before, sent, origin));
    }

    public void delete(Table table, Row row, Origin origin) {
        // What goes along with a deleted row is not asked again.
        if (strict && origin.depth() == 1) {
            organization.rules(table).forEach(rules -> rules.checkDelete(row, this));
        }
        organization.rules(table).forEach(rules -> rules.release(row, this));
        organization.links().release(table, row, this, origin);
        store().remove(table, row);
        changes.add(new Change(
                Message.DELETE, table, row.id(), new LinkedHashMap<>(), Optional.of(row), Optional.empty(), origin));
        organization.rules(table).forEach(rules -> rules.settle(row, this, origin));
    }

    private Row write(Draft draft) {
        Table table = draft.table();
        if (strict) {
            organization.rules(table).forEach(rules -> rules.check(draft, this));
        }
        organization.rules(table).forEach(rules -> rules.fill(draft, this));
        requireUniqueKeys(draft);
        Row row = store().put(table, draft.id(), draft.values());
        changes.add(change(draft, row));
        organization.rules(table).forEach(rules -> rules.settle(row, this, draft.origin()));
        return store().find(table.logical(), row.id()).orElse(row);
    }

    private static Change change(Draft draft, Row row) {
        SequencedMap<String, Object> target = draft.target();
        if (!draft.creates()) {
            for (String audit : List.of("modifiedon", "modifiedby", "modifiedonbehalfby")) {
                draft.table()
                        .column(audit)
                        .ifPresent(_ -> target.put(audit, draft.get(audit).orElse(null)));
            }
        }
        return new Change(
                draft.creates() ? Message.CREATE : Message.UPDATE,
                draft.table(),
                draft.id(),
                target,
                draft.before(),
                Optional.of(row),
                draft.origin());
    }

    private void requireUniqueKeys(Draft draft) {
        for (AlternateKey key : draft.table().keys()) {
            store().find(draft.table(), key, draft.values())
                    .filter(other -> !other.id().equals(draft.id()))
                    .ifPresent(_ -> {
                        throw new Refusal(
                                412,
                                "0x80060892",
                                "Entity Key " + key.name() + " violated. A record with the same value for "
                                        + String.join(", ", key.columns()) + " already exists.");
                    });
        }
    }
}
