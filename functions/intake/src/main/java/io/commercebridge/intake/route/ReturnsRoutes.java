package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.CREATE_OR_UPDATE;
import static io.commercebridge.intake.route.Messages.SAVED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the returns flow gets. */
final class ReturnsRoutes {
    private static final Set<String> RETURN = Columns.named("""
            msdyn_name msdyn_autonumbering msdyn_referenceno msdyn_systemstatus msdyn_substatus
            msdyn_shippingtrackingno cb_instructions cb_decisionreason cb_warranty cb_reviewreason statecode""");

    private static final Set<String> LINE = Columns.named("""
            msdyn_rma msdyn_product msdyn_lineorder msdyn_quantitytoreturn msdyn_qtyreceived msdyn_itemstatus
            cb_refundedamount cb_refundedon""");

    static final List<Route> TABLE = List.of(
            new Route("returns", COMMERCE, "BridgeReturn", SAVED, ANY),
            new Route("returns", DATAVERSE, "msdyn_rma", CREATE, ANY),
            new Route("returns", DATAVERSE, "msdyn_rma", UPDATE, RETURN),
            // New lines come with their return.
            new Route("returns", DATAVERSE, "msdyn_rmaproduct", UPDATE, LINE),
            new Route("returns", DATAVERSE, "annotation", CREATE_OR_UPDATE, ANY),
            // What returns wait for: their order, a product that was written in, and the account of consumers.
            new Route("returns", DATAVERSE, "salesorder", CREATE, ANY),
            new Route("returns", DATAVERSE, "account", CREATE, ANY),
            new Route("returns", DATAVERSE, "product", CREATE, ANY),
            new Route("returns", DATAVERSE, "account", UPDATE, Columns.ACCOUNT_NUMBER));

    private ReturnsRoutes() {}
}
