package io.commercebridge.testkit.dynamics.rules.customers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The address1 and address2 of a customer are rows of customeraddress at the same time, made and deleted along with it.
 *
 * <p>The platform keeps both alike below the messages: no step fires for such a row when its customer is written, nor
 * for the customer when such a row is. The address3 that contacts have as well is left out.
 */
final class EmbeddedAddresses implements TableRules {
    private final String customer;

    EmbeddedAddresses(String customer) {
        this.customer = customer;
    }

    @Override
    public void fill(Draft draft, Work work) {
        for (Embedding embedding : Embedding.of(draft.table(), work)) {
            // An address stays itself, whatever an update says.
            Object id = draft.before()
                    .flatMap(row -> row.get(embedding.idColumn()))
                    .or(() -> draft.get(embedding.idColumn()))
                    .orElseGet(() -> idOf(draft.id(), embedding.number()));
            draft.put(embedding.idColumn(), id);
        }
    }

    /** Derived, so that rows which tests create get the same generated ids with addresses and without. */
    private static UUID idOf(UUID customer, int number) {
        return UUID.nameUUIDFromBytes(("address " + number + " of " + customer).getBytes(UTF_8));
    }

    @Override
    public void settle(Row row, Work work, Origin origin) {
        if (work.store().find(customer, row.id()).isEmpty()) {
            return;
        }
        for (Embedding embedding : Embedding.of(table(work), work)) {
            copy(embedding, row, work);
        }
    }

    @Override
    public void release(Row row, Work work) {
        for (Embedding embedding : Embedding.of(table(work), work)) {
            find(embedding, row, work).ifPresent(address -> work.store().remove(Embedding.addresses(work), address));
        }
    }

    private Table table(Work work) {
        return work.organization().schema().table(customer);
    }

    private void copy(Embedding embedding, Row row, Work work) {
        Optional<Row> before = find(embedding, row, work);
        Map<String, Object> values =
                new HashMap<>(before.map(Row::values).orElseGet(() -> fresh(embedding.number(), row)));
        embedding.columns().forEach((embedded, column) -> row.get(embedded)
                .ifPresentOrElse(value -> values.put(column, value), () -> values.remove(column)));
        if (!before.map(Row::values).equals(Optional.of(values))) {
            List.of("modifiedon", "modifiedby")
                    .forEach(column -> row.get(column).ifPresent(value -> values.put(column, value)));
            UUID id = (UUID) row.get(embedding.idColumn()).orElseThrow();
            values.put("customeraddressid", id);
            work.store().put(Embedding.addresses(work), id, values);
        }
    }

    private Map<String, Object> fresh(int number, Row row) {
        Map<String, Object> values = new HashMap<>();
        values.put("parentid", new Ref(customer, row.id()));
        values.put("objecttypecode", customer);
        values.put("addressnumber", number);
        List.of("createdon", "createdby", "ownerid", "owninguser")
                .forEach(column -> row.get(column).ifPresent(value -> values.put(column, value)));
        return values;
    }

    private static Optional<Row> find(Embedding embedding, Row row, Work work) {
        return row.get(embedding.idColumn())
                .flatMap(id -> work.store().find(Embedding.addresses(work).logical(), (UUID) id));
    }
}
