package io.commercebridge.fulfilment.consignment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.source.SalesOrder;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Counterparts;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which order of SAP Commerce a sales order is. */
final class OrderKeys {
    private final Counterparts orders;
    private final UUID namespace;

    /** @param orders the counterparts that the orders flow knows */
    OrderKeys(Counterparts orders, UUID namespace) {
        this.orders = requireNonNull(orders, "orders");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /** Empty if it does not come from there. What the orders flow has not recorded yet, the id tells, which is made of the number. */
    Optional<String> of(SalesOrder order, Optional<Written> known) {
        return known.map(Written::counterpart)
                .or(() -> orders.inCommerce(order.id()))
                .or(() -> order.number().stream()
                        .flatMap(number -> Stream.of(number + "|null", number))
                        .filter(key ->
                                SalesOrderRows.idOf(key, namespace).toString().equals(order.id()))
                        .findFirst());
    }
}
