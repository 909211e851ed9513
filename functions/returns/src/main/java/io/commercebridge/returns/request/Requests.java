package io.commercebridge.returns.request;

import io.commercebridge.mapping.returns.RmaRules;
import io.commercebridge.mapping.returns.progress.StatusTable;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.returns.rma.RmaReader;
import io.commercebridge.returns.rma.SubStatuses;
import io.commercebridge.returns.shop.AccountReader;
import io.commercebridge.returns.shop.ReturnSource;
import io.commercebridge.returns.shop.Settlements;
import java.util.Optional;

/**
 * Puts the way to Dynamics together.
 *
 * @param settlements what was paid on invoices
 * @param returns which returns are in Dynamics
 * @param orders which orders are
 */
public record Requests(
        DynamicsClient dynamics,
        ReturnSource source,
        Settlements settlements,
        SubStatuses subStatuses,
        Counterparts returns,
        Counterparts orders) {

    /**
     * What the customer decides about it.
     *
     * @param warrantyColumn column of a product with its warranty period in months
     * @param consumerAccount number of the account under which the returns of consumers are kept
     * @param approved name of the sub-status of a return that may go ahead
     * @param review name of the sub-status of one that somebody has to look at
     */
    public record Rules(
            RmaRules rma,
            AccountReader accounts,
            StatusTable statuses,
            String warrantyColumn,
            Optional<String> consumerAccount,
            String approved,
            String review) {}

    public ReturnToDynamics direction(Rules rules) {
        RmaReader rmas = new RmaReader(dynamics, subStatuses);
        RmaWriter writer = new RmaWriter(dynamics, rmas);
        SoldOrders sold = new SoldOrders(dynamics, orders, rules.rma().namespace());
        Openings openings = new Openings(
                sold,
                new Goods(sold, new Products(dynamics, rules.warrantyColumn())),
                new Customers(dynamics, rules.consumerAccount()),
                new Openings.Rules(rules.rma(), subStatuses, rules.approved(), rules.review()));
        return new ReturnToDynamics(
                source,
                rules.accounts(),
                rules.rma(),
                new ReturnToDynamics.Tools(
                        new Asking(returns, settlements),
                        openings,
                        writer,
                        new Cancellation(
                                rmas, writer, rules.statuses(), rules.rma().namespace())));
    }
}
