package io.commercebridge.billing.document;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the rows that an invoice refers to are called in SAP Commerce. */
final class References {
    private static final String ACCOUNT = "account";

    private final DynamicsClient dynamics;
    private final Counterparts customers;
    private final Counterparts orders;
    private final UUID namespace;

    /** @param namespace of the name-based row ids of sales orders */
    References(DynamicsClient dynamics, Counterparts customers, Counterparts orders, UUID namespace) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.customers = requireNonNull(customers, "customers");
        this.orders = requireNonNull(orders, "orders");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /**
     * The uid of an account's unit.
     *
     * @throws AwaitedException if the account has none yet
     */
    String unit(String accountId) {
        return customers
                .inCommerce(accountId)
                .flatMap(key -> IntegrationKey.parse(key).segment(0))
                .orElseThrow(() -> missing(accountId));
    }

    /** The shop tells of a new unit by its uid, which is the number of the account. */
    private AwaitedException missing(String accountId) {
        List<Awaited> names = new ArrayList<>(List.of(new Awaited(ACCOUNT, accountId)));
        dynamics.read("accounts(" + accountId + ")", "$select=accountnumber")
                .flatMap(row -> RowView.of(row).text("accountnumber"))
                .ifPresent(number -> names.add(new Awaited(ACCOUNT, number.strip())));
        return new AwaitedException(names, null);
    }

    /**
     * The key of the order that a sales order was made from: as it was recorded, or computed, because an invoice may be
     * faster than the record. Empty if the sales order was born in Dynamics.
     */
    Optional<String> order(String salesOrderId) {
        return orders.inCommerce(salesOrderId).or(() -> computed(salesOrderId));
    }

    private Optional<String> computed(String salesOrderId) {
        return dynamics
                .read("salesorders(" + salesOrderId + ")", "$select=ordernumber")
                .flatMap(row -> RowView.of(row).text("ordernumber"))
                .stream()
                .flatMap(number -> Stream.of(IntegrationKey.of(number, null).text(), number))
                .filter(key -> SalesOrderRows.idOf(key, namespace).toString().equals(salesOrderId))
                .findFirst();
    }
}
