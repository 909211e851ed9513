package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.CREATE_OR_UPDATE;
import static io.commercebridge.intake.route.Messages.SAVED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;

/** What the cases flow gets. */
final class CasesRoutes {
    static final List<Route> TABLE = List.of(
            new Route("cases", COMMERCE, "BridgeTicket", SAVED, ANY),
            new Route("cases", DATAVERSE, "incident", UPDATE, Columns.STATE),
            new Route("cases", DATAVERSE, "annotation", CREATE_OR_UPDATE, ANY),
            new Route("cases", DATAVERSE, "incidentresolution", CREATE, ANY),
            // Tickets wait for the same as orders do.
            new Route("cases", DATAVERSE, "account", CREATE, ANY),
            new Route("cases", DATAVERSE, "contact", CREATE, ANY),
            new Route("cases", DATAVERSE, "account", UPDATE, Columns.ACCOUNT_NUMBER),
            new Route("cases", DATAVERSE, "contact", UPDATE, Columns.EMAIL));

    private CasesRoutes() {}
}
