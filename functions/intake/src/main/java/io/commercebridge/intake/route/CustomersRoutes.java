package io.commercebridge.intake.route;

import static io.commercebridge.intake.route.Columns.ANY;
import static io.commercebridge.intake.route.Messages.CREATE_OR_DELETE;
import static io.commercebridge.intake.route.Messages.SAVED_OR_DELETED;
import static io.commercebridge.intake.route.Messages.UPDATE;
import static io.commercebridge.intake.sender.SourceSystem.COMMERCE;
import static io.commercebridge.intake.sender.SourceSystem.DATAVERSE;

import java.util.List;
import java.util.Set;

/** What the customers flow gets. */
final class CustomersRoutes {
    private static final Set<String> ACCOUNT = Columns.named("""
            accountnumber name statecode statuscode parentaccountid defaultpricelevelid paymenttermscode
            creditlimit transactioncurrencyid originatingleadid emailaddress1 websiteurl telephone1 cb_taxid
            address1_name address1_line1 address1_line2 address1_city address1_stateorprovince
            address1_postalcode address1_country address1_postofficebox address1_telephone1 address1_fax
            address1_primarycontactname address1_addresstypecode address2_name address2_line1 address2_line2
            address2_city address2_stateorprovince address2_postalcode address2_country
            address2_postofficebox address2_telephone1 address2_fax address2_primarycontactname
            address2_addresstypecode (custom)""");

    private static final Set<String> CONTACT = Columns.named("""
            emailaddress1 firstname lastname telephone1 mobilephone fax statecode parentcustomerid
            accountrolecode cb_purchasingroles mspp_userpreferredlcid jobtitle salutation originatingleadid
            (custom)""");

    private static final Set<String> ADDRESS = Columns.named("""
            parentid objecttypecode addressnumber addresstypecode name line1 line2 city stateorprovince
            postalcode country postofficebox telephone1 fax primarycontactname""");

    static final List<Route> TABLE = List.of(
            new Route("customers", COMMERCE, "BridgeB2BUnit", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeB2BCustomer", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeCustomer", SAVED_OR_DELETED, ANY),
            new Route("customers", COMMERCE, "BridgeRegistration", SAVED_OR_DELETED, ANY),
            new Route("customers", DATAVERSE, "account", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "account", UPDATE, ACCOUNT),
            new Route("customers", DATAVERSE, "contact", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "contact", UPDATE, CONTACT),
            new Route("customers", DATAVERSE, "customeraddress", CREATE_OR_DELETE, ANY),
            new Route("customers", DATAVERSE, "customeraddress", UPDATE, ADDRESS),
            new Route("customers", DATAVERSE, "task", UPDATE, Columns.STATE),
            new Route("customers", DATAVERSE, "lead", UPDATE, Columns.STATE));

    private CustomersRoutes() {}
}
