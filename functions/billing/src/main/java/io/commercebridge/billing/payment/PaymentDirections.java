package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.payment.PaymentRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The directions of this part. */
public final class PaymentDirections {

    private PaymentDirections() {}

    /**
     * What payments come from and go to.
     *
     * @param orders which sales order an order has become
     */
    public record Systems(DynamicsClient dynamics, CommerceClient commerce, Counterparts orders, Clock clock) {
        public Systems {
            requireNonNull(dynamics, "dynamics");
            requireNonNull(commerce, "commerce");
            requireNonNull(orders, "orders");
            requireNonNull(clock, "clock");
        }
    }

    /** @param consumerAccount number of the account under which the payments of consumers are kept */
    public static List<Direction<?>> of(Systems systems, PaymentRules rules, Optional<String> consumerAccount) {
        Cashier cashier = new Cashier(
                systems.dynamics(),
                new Invoices(systems.dynamics(), systems.orders(), rules.namespace(), systems.clock()),
                new Bookings(systems.dynamics(), rules, new PayingAccount(consumerAccount), systems.clock()));
        return List.of(
                new PaymentToDynamics(new TransactionEntries(), systems.commerce(), cashier),
                new PaymentToDynamics(new DocumentPayments(), systems.commerce(), cashier));
    }
}
