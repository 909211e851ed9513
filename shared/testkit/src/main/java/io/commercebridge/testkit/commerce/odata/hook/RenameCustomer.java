package io.commercebridge.testkit.commerce.odata.hook;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Locale;
import java.util.Optional;

/** What the shipped script {@code bridgeRenameCustomer} does: makes {@code originalUid} the uid, if nobody else has it. */
final class RenameCustomer {
    private RenameCustomer() {}

    /**
     * @throws IllegalArgumentException when there is nothing to rename
     * @throws IllegalStateException when another principal has the uid
     */
    static Item apply(Item customer, Store store) {
        String uid = Optional.of(customer)
                .filter(item -> store.types().isA(item.type(), "B2BCustomer"))
                .flatMap(item -> item.value("originalUid"))
                .map(original -> original.toString().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new IllegalArgumentException("bridgeRenameCustomer needs a B2BCustomer with originalUid"));
        boolean taken = store.having("Principal", "uid", uid).stream().anyMatch(other -> other.pk() != customer.pk());
        if (taken) {
            throw new IllegalStateException("another principal is called " + uid);
        }
        return store.save(customer.with("uid", Optional.of(uid)));
    }
}
