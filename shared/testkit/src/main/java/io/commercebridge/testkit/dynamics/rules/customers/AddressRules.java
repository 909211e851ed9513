package io.commercebridge.testkit.dynamics.rules.customers;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses are numbered per customer; the first ones are the customer's own and stay as long as it does. */
final class AddressRules implements TableRules {
    private static final String NUMBER = "addressnumber";

    @Override
    public void check(Draft draft, Work work) {
        Optional<Integer> number = draft.choice(NUMBER);
        boolean taken = number.filter(given -> given > 0).isPresent()
                && siblings(draft, work).stream()
                        .anyMatch(other -> other.choice(NUMBER).equals(number));
        if (taken) {
            throw Refusal.argument("The customer has another address with number " + number.get() + ".");
        }
        draft.before().flatMap(row -> embedding(row, work)).ifPresent(embedding -> {
            if (!number.equals(Optional.of(embedding.number()))) {
                throw Refusal.argument("The simulator does not move addresses out of their customer's own columns.");
            }
        });
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.ref("parentid").ifPresent(parent -> draft.put("objecttypecode", parent.table()));
        if (draft.creates() && draft.get(NUMBER).isEmpty()) {
            int highest = siblings(draft, work).stream()
                    .flatMap(row -> row.choice(NUMBER).stream())
                    .reduce(Embedding.LAST, Math::max);
            draft.put(NUMBER, highest + 1);
        }
    }

    @Override
    public void checkDelete(Row row, Work work) {
        embedding(row, work).ifPresent(embedding -> {
            throw new Refusal(
                    405,
                    "0x80040227",
                    "Customer Address can not be deleted because it is associated with another object. Address Id = %s, AddressNumber=%d"
                            .formatted(row.id(), embedding.number()));
        });
    }

    @Override
    public void settle(Row row, Work work, Origin origin) {
        Optional<Row> customer = work.follow(row.ref("parentid"));
        embedding(row, work).ifPresent(embedding -> {
            Map<String, Object> values = new HashMap<>(customer.orElseThrow().values());
            embedding.columns().forEach((embedded, column) -> row.get(column)
                    .ifPresentOrElse(value -> values.put(embedded, value), () -> values.remove(embedded)));
            if (!values.equals(customer.get().values())) {
                work.store().put(customerTable(row, work), customer.get().id(), values);
            }
        });
    }

    /** How the row sits in its customer, if it is one of the customer's own. */
    private static Optional<Embedding> embedding(Row row, Work work) {
        return work.follow(row.ref("parentid"))
                .flatMap(customer -> Embedding.of(customerTable(row, work), work).stream()
                        .filter(embedding -> customer.get(embedding.idColumn()).equals(Optional.of(row.id())))
                        .findFirst());
    }

    private static Table customerTable(Row address, Work work) {
        return work.organization()
                .schema()
                .table(address.ref("parentid").orElseThrow().table());
    }

    private static List<Row> siblings(Draft draft, Work work) {
        return draft.ref("parentid").map(Ref::id).stream()
                .flatMap(parent -> work.store().pointing("customeraddress", "parentid", parent).stream())
                .filter(other -> !other.id().equals(draft.id()))
                .toList();
    }
}
