package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE;
import static io.commercebridge.intake.route.Messages.CREATED;
import static io.commercebridge.intake.route.Messages.CREATE_OR_DELETE;
import static io.commercebridge.intake.route.Messages.CREATE_OR_UPDATE;
import static io.commercebridge.intake.route.Messages.SAVED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the billing flow gets. */
final class BillingRoutes {
    private static final Set<String> INVOICE = Columns.named("""
            invoicenumber name customerid salesorderid transactioncurrencyid totalamount msdyn_amountdue
            msdyn_invoicedate duedate statecode statuscode cb_documenttype cb_cancelreason""");

    private static final Set<String> CREDIT = Columns.named("""
            accountnumber transactioncurrencyid creditonhold cb_creditholdreason aging30 aging60 aging90""");

    static final List<Route> TABLE = List.of(
            new Route("billing", COMMERCE, "BridgePayment", SAVED, ANY),
            new Route("billing", COMMERCE, "BridgeDocumentPayment", SAVED, ANY),
            // Its arrival in the shop releases documents and the credit of its account.
            new Route("billing", COMMERCE, "BridgeB2BUnit", CREATED, ANY),
            new Route("billing", DATAVERSE, "invoice", CREATE_OR_DELETE, ANY),
            new Route("billing", DATAVERSE, "invoice", UPDATE, INVOICE),
            new Route("billing", DATAVERSE, "annotation", CREATE_OR_UPDATE, ANY),
            new Route("billing", DATAVERSE, "account", CREATE, ANY),
            new Route("billing", DATAVERSE, "account", UPDATE, CREDIT));

    private BillingRoutes() {}
}
