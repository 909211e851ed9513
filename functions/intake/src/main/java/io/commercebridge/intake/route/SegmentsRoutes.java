package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.CREATED;
import static io.commercebridge.intake.route.Messages.SAVED_OR_DELETED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the segments flow gets. */
final class SegmentsRoutes {
    private static final Set<String> MEMBERS = Set.of("AddMember", "AddListMembers", "RemoveMember");
    private static final Set<String> LIST = Columns.named("listname statecode statuscode cb_usergroup (custom)");
    private static final Set<String> CLASS =
            Columns.named("accountcategorycode customertypecode industrycode (custom)");

    private static final Set<String> CAMPAIGN = Columns.named("""
            name codename statecode statuscode promotioncodename cb_usergroup cb_promotioncode proposedstart
            proposedend actualstart actualend (custom)""");

    static final List<Route> TABLE = List.of(
            new Route("segments", DATAVERSE, "list", MEMBERS, ANY),
            new Route("segments", DATAVERSE, "list", UPDATE, LIST),
            new Route("segments", DATAVERSE, "account", CREATE, ANY),
            new Route("segments", DATAVERSE, "account", UPDATE, CLASS),
            new Route("segments", DATAVERSE, "campaign", CREATE, ANY),
            new Route("segments", DATAVERSE, "campaign", UPDATE, CAMPAIGN),
            // An order may have used the coupon of a campaign; one that is removed counts as cancelled.
            new Route("segments", COMMERCE, "BridgeOrder", SAVED_OR_DELETED, ANY),
            // Their arrival in the shop releases members that wait for them.
            new Route("segments", COMMERCE, "BridgeB2BUnit", CREATED, ANY),
            new Route("segments", COMMERCE, "BridgeB2BCustomer", CREATED, ANY),
            new Route("segments", COMMERCE, "BridgeCustomer", CREATED, ANY));

    private SegmentsRoutes() {}
}
