package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE_OR_DELETE;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the catalogue flow gets. */
final class CatalogueRoutes {
    private static final Set<String> PRODUCT = Columns.named("""
            productnumber name description productstructure statecode statuscode defaultuomid parentproductid
            validfromdate validtodate quantityonhand cb_taxclass (custom)""");

    private static final Set<String> PRICE = Columns.named("""
            pricelevelid productid uomid transactioncurrencyid amount pricingmethodcode discounttypeid""");

    private static final Set<String> PRICE_LIST = Columns.named("name statecode statuscode begindate enddate");

    private static final Set<String> DISCOUNT =
            Columns.named("discounttypeid lowquantity highquantity percentage amount isamounttype");

    private static final Set<String> INVENTORY = Columns.named("""
            msdyn_product msdyn_warehouse msdyn_unit msdyn_qtyonhand msdyn_qtyallocated msdyn_reorderpoint
            statecode (custom)""");

    static final List<Route> TABLE = List.of(
            new Route("catalogue", DATAVERSE, "product", CREATE_OR_DELETE, ANY),
            new Route("catalogue", DATAVERSE, "product", UPDATE, PRODUCT),
            new Route("catalogue", DATAVERSE, "productpricelevel", CREATE_OR_DELETE, ANY),
            new Route("catalogue", DATAVERSE, "productpricelevel", UPDATE, PRICE),
            // A new price list has no prices yet.
            new Route("catalogue", DATAVERSE, "pricelevel", UPDATE, PRICE_LIST),
            new Route("catalogue", DATAVERSE, "discount", CREATE_OR_DELETE, ANY),
            new Route("catalogue", DATAVERSE, "discount", UPDATE, DISCOUNT),
            new Route("catalogue", DATAVERSE, "msdyn_productinventory", CREATE_OR_DELETE, ANY),
            new Route("catalogue", DATAVERSE, "msdyn_productinventory", UPDATE, INVENTORY));

    private CatalogueRoutes() {}
}
