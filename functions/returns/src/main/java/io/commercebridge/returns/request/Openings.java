package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.RmaOpening;
import io.commercebridge.mapping.returns.RmaReferences;
import io.commercebridge.mapping.returns.RmaRules;
import io.commercebridge.mapping.returns.Warranty;
import io.commercebridge.returns.rma.SubStatuses;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds in Dynamics what an RMA begins with, and decides about the warranty. */
final class Openings {
    private final SoldOrders orders;
    private final Goods goods;
    private final Customers customers;
    private final Rules rules;

    /**
     * What the customer decides about it.
     *
     * @param approved name of the sub-status of a return that may go ahead
     * @param review name of the sub-status of one that somebody has to look at
     */
    record Rules(RmaRules rma, SubStatuses subStatuses, String approved, String review) {}

    Openings(SoldOrders orders, Goods goods, Customers customers, Rules rules) {
        this.orders = requireNonNull(orders, "orders");
        this.goods = requireNonNull(goods, "goods");
        this.customers = requireNonNull(customers, "customers");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * What is asked for.
     *
     * @param ordered the day of the order
     * @param buyer login of who bought
     * @param notes gets a line for what had to be left out
     */
    record Request(Return asked, LocalDate ordered, Optional<String> buyer, List<String> notes) {}

    /** @throws io.commercebridge.platform.failure.AwaitedException naming what Dynamics does not have yet */
    RmaOpening open(Request request) {
        Return asked = request.asked();
        SoldOrder sold = orders.read(asked.order());
        String account = customers.account(sold);
        Goods.Found found = goods.of(asked, sold);
        LocalDate day = asked.requested().atZone(ZoneOffset.UTC).toLocalDate();
        Warranty warranty =
                Warranty.of(found.warranties(), request.ordered(), day, () -> customers.isEntitled(sold, day));
        Optional<String> contact = customers.contact(sold, request.buyer());
        if (contact.isEmpty()) {
            request.notes().add("Dynamics does not have just one contact for the buyer, left it out");
        }
        RmaReferences references = new RmaReferences(
                account,
                contact,
                sold.priceList(),
                sold.currency(),
                subStatus(warranty, request.notes()),
                found.references());
        return new RmaOpening(references, warranty, rules.rma());
    }

    private Optional<String> subStatus(Warranty warranty, List<String> notes) {
        String name = warranty instanceof Warranty.Review ? rules.review() : rules.approved();
        Optional<String> id = rules.subStatuses().id(name, RmaOpening.PENDING);
        if (id.isEmpty()) {
            notes.add("Dynamics has no RMA sub-status '" + name + "' below Pending, left it out");
        }
        return id;
    }
}
