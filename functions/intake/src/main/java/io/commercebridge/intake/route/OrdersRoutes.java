package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.SAVED_OR_DELETED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the orders flow gets. */
final class OrdersRoutes {
    private static final Set<String> ORDER_STATE = Columns.named("statecode statuscode cb_holdreason");

    static final List<Route> TABLE = List.of(
            new Route("orders", COMMERCE, "BridgeOrder", SAVED_OR_DELETED, ANY),
            new Route("orders", DATAVERSE, "salesorder", UPDATE, ORDER_STATE),
            // A hold of the account holds its orders, those that come later as well.
            new Route("orders", DATAVERSE, "account", UPDATE, Columns.CREDIT_HOLD),
            new Route("orders", DATAVERSE, "salesorder", CREATE, ANY),
            // Their arrival releases orders that wait for them.
            new Route("orders", DATAVERSE, "account", CREATE, ANY),
            new Route("orders", DATAVERSE, "contact", CREATE, ANY),
            new Route("orders", DATAVERSE, "product", CREATE, ANY),
            // An account made of a lead gets its number later; what waits for it waits for the number.
            new Route("orders", DATAVERSE, "account", UPDATE, Columns.ACCOUNT_NUMBER),
            new Route("orders", DATAVERSE, "contact", UPDATE, Columns.EMAIL));

    private OrdersRoutes() {}
}
