package io.commercebridge.testkit.commerce.store;

import java.util.List;

/** Is told of every change; called under the store's lock, so it must not block. */
public interface Observer {

    /** The item and its parts are still there; the transaction may yet be rolled back. */
    void beforeRemove(Item item, Store store);

    /** The net changes of one transaction, in the order in which they began. */
    void committed(List<Change> changes, Store store);
}
