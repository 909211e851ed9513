package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Collection;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.List;
import java.util.Optional;

/** The rows at the other end of a navigation. */
public record Related(Store store) {

    public List<Row> parts(Row row, Collection collection) {
        return store.pointing(collection.table(), collection.lookup(), row.id());
    }

    public List<Row> linked(Row row, Association association) {
        return links(row, association).stream()
                .flatMap(link -> link
                        .ref(association.other())
                        .filter(ref -> ref.table().equals(association.table()))
                        .flatMap(store::find)
                        .stream())
                .toList();
    }

    /** The intersect row that links two rows. */
    public Optional<Row> link(Row row, Association association, Ref other) {
        return links(row, association).stream()
                .filter(link -> link.ref(association.other()).equals(Optional.of(other)))
                .findFirst();
    }

    private List<Row> links(Row row, Association association) {
        return store.pointing(association.intersect(), association.own(), row.id());
    }
}
