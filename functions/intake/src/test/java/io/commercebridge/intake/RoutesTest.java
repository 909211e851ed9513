package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.TestingIntake.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final TestingIntake intake = new TestingIntake();

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            BridgeB2BUnit Created      -> ["customers","billing","segments"]
            BridgeB2BCustomer Created  -> ["customers","segments"]
            BridgeCustomer Created     -> ["customers","segments"]
            BridgeRegistration Created -> ["customers"]
            BridgeOrder Created        -> ["orders","segments"]
            BridgeTicket Created       -> ["cases"]
            BridgePayment Created      -> ["billing"]
            BridgeDocumentPayment Created -> ["billing"]
            BridgeReturn Created       -> ["returns"]
            BridgeB2BUnit Updated      -> ["customers"]
            BridgeB2BCustomer Updated  -> ["customers"]
            BridgeCustomer Updated     -> ["customers"]
            BridgeRegistration Updated -> ["customers"]
            BridgeOrder Updated        -> ["orders","segments"]
            BridgeTicket Updated       -> ["cases"]
            BridgePayment Updated      -> ["billing"]
            BridgeDocumentPayment Updated -> ["billing"]
            BridgeReturn Updated       -> ["returns"]
            """)
    void aChangeInCommerceGoesToWhoMapsItAndWhoMayWaitForIt(String change, String flows) {
        String[] words = change.split(" ");
        assertRouted(intake.answer(ofType("sap.cx.commerce." + words[0] + "." + words[1] + ".v1")), flows);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            BridgeB2BUnit      -> ["customers"]
            BridgeB2BCustomer  -> ["customers"]
            BridgeCustomer     -> ["customers"]
            BridgeRegistration -> ["customers"]
            BridgeOrder        -> ["orders","segments"]
            """)
    void whatIsDeletedInCommerceGoesToItsFlowUnlessItsCounterpartStaysAsItIs(String object, String flows) {
        assertRouted(intake.answer(ofType("sap.cx.commerce." + object + ".Deleted.v1")), flows);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account Create         -> ["customers","orders","billing","returns","cases","segments"]
            account Delete         -> ["customers"]
            contact Create         -> ["customers","orders","cases"]
            contact Delete         -> ["customers"]
            customeraddress Create -> ["customers"]
            customeraddress Delete -> ["customers"]
            product Create         -> ["catalogue","orders","returns"]
            product Delete         -> ["catalogue"]
            productpricelevel Create -> ["catalogue"]
            productpricelevel Delete -> ["catalogue"]
            discount Create        -> ["catalogue"]
            discount Delete        -> ["catalogue"]
            msdyn_productinventory Create -> ["catalogue"]
            msdyn_productinventory Delete -> ["catalogue"]
            campaign Create        -> ["segments"]
            list AddListMembers    -> ["segments"]
            list AddMember         -> ["segments"]
            list RemoveMember      -> ["segments"]
            salesorder Create      -> ["orders","fulfilment","returns"]
            cb_shipment Create     -> ["fulfilment"]
            cb_shipment Delete     -> ["fulfilment"]
            cb_shipmentline Create -> ["fulfilment"]
            cb_shipmentline Delete -> ["fulfilment"]
            invoice Create         -> ["billing"]
            invoice Delete         -> ["billing"]
            msdyn_rma Create       -> ["returns"]
            incidentresolution Create -> ["cases"]
            """)
    void aRowThatComesOrGoesGoesToWhoMapsItAndWhoMayWaitForIt(String message, String flows) {
        assertRouted(intake.answer(dynamics(told(message))), flows);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account         -> name address1_city address2_addresstypecode creditlimit statecode -> ["customers"]
            contact         -> firstname cb_purchasingroles parentcustomerid mobilephone         -> ["customers"]
            customeraddress -> line1 addresstypecode parentid                                    -> ["customers"]
            task            -> statecode statuscode                                              -> ["customers"]
            lead            -> statecode statuscode                                              -> ["customers"]
            salesorder      -> statecode statuscode                                              -> ["orders","fulfilment"]
            salesorder      -> cb_holdreason                                                     -> ["orders"]
            salesorder      -> datefulfilled cb_milestone cb_trackingnumber cb_deliveredon       -> ["fulfilment"]
            cb_shipment     -> cb_milestone cb_expectedon statecode cb_salesorderid new_weight   -> ["fulfilment"]
            cb_shipmentline -> cb_quantity cb_shipmentid cb_salesorderdetailid                   -> ["fulfilment"]
            invoice         -> statecode totalamount msdyn_amountdue duedate cb_cancelreason     -> ["billing"]
            account         -> creditonhold                                                      -> ["orders","billing"]
            account         -> aging30 aging60 aging90                                           -> ["billing"]
            msdyn_rma       -> msdyn_substatus msdyn_shippingtrackingno cb_decisionreason        -> ["returns"]
            msdyn_rmaproduct -> msdyn_qtyreceived msdyn_itemstatus cb_refundedamount             -> ["returns"]
            incident        -> statecode statuscode                                              -> ["cases"]
            product         -> name productnumber defaultuomid validtodate quantityonhand        -> ["catalogue"]
            product         -> parentproductid productstructure cb_taxclass new_name_de          -> ["catalogue"]
            productpricelevel -> amount uomid discounttypeid pricelevelid                        -> ["catalogue"]
            pricelevel      -> name statecode begindate enddate                                  -> ["catalogue"]
            discount        -> lowquantity highquantity percentage amount                        -> ["catalogue"]
            msdyn_productinventory -> msdyn_qtyonhand msdyn_qtyallocated new_safetystock         -> ["catalogue"]
            list            -> listname statecode cb_usergroup new_group                         -> ["segments"]
            account         -> accountcategorycode customertypecode industrycode                 -> ["segments"]
            campaign        -> statuscode promotioncodename actualend new_coupon                 -> ["segments"]
            account         -> accountnumber                                                     -> ["customers","orders","billing","returns","cases"]
            contact         -> emailaddress1                                                     -> ["customers","orders","cases"]
            """)
    void aChangeOfAMappedColumnGoesToTheFlowThatMapsIt(String table, String columns, String flows) {
        for (String column : columns.split(" ")) {
            assertRouted(changed(table, column), flows);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account -> ["customers","segments"]
            contact -> ["customers"]
            """)
    void aChangeOfAColumnThatTheOrganisationAddedGoesToTheFlowsWhoseSettingsMayNameIt(String table, String flows) {
        assertRouted(changed(table, "new_vatnumber"), flows);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account         -> ["customers","orders","billing","returns","cases","segments"]
            contact         -> ["customers","orders","cases"]
            product         -> ["catalogue"]
            list            -> ["segments"]
            customeraddress -> ["customers"]
            incident        -> ["cases"]
            task            -> ["customers"]
            lead            -> ["customers"]
            salesorder      -> ["orders","fulfilment"]
            """)
    void i1ACutNotificationOfAChangeIsTakenBecauseItMayHoldAMappedColumn(String table, String flows) {
        assertRouted(intake.answer(dynamics(told(table + " Update"))), flows);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            sap.cx.commerce.BridgeProduct.Created.v1 -> no flow takes commerce BridgeProduct Created
            sap.cx.commerce.BridgeOrder.Unknown.v1   -> no flow takes commerce BridgeOrder Unknown
            sap.cx.commerce.BridgeTicket.Deleted.v1  -> no flow takes commerce BridgeTicket Deleted
            sap.cx.commerce.BridgeB2BUnit.Saved.v1   -> no flow takes commerce BridgeB2BUnit Saved
            order.created.v1                         -> no flow takes commerce order.created.v1
            """)
    void namesWhyAnEventOfCommerceIsIgnored(String type, String reason) {
        assertIgnored(intake.answer(ofType(type)), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account         -> description  -> none of the 46 columns of account that a flow maps changed
            account         -> address3_city -> none of the 46 columns of account that a flow maps changed
            contact         -> birthdate    -> none of the 14 columns of contact that a flow maps changed
            customeraddress -> new_gate     -> none of the 15 columns of customeraddress that a flow maps changed
            task            -> subject      -> none of statecode, statuscode changed
            lead            -> new_score    -> none of statecode, statuscode changed
            incident        -> title        -> none of statecode, statuscode changed
            salesorder      -> description  -> none of the 9 columns of salesorder that a flow maps changed
            product         -> price        -> none of the 12 columns of product that a flow maps changed
            pricelevel      -> description  -> none of begindate, enddate, name, statecode, statuscode changed
            msdyn_productinventory -> msdyn_qtyreserved -> none of the 7 columns of msdyn_productinventory that a flow maps changed
            uom             -> name         -> no flow takes dataverse uom Update
            """)
    void namesWhyAChangeInDataverseIsIgnored(String table, String column, String reason) {
        assertIgnored(changed(table, column), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salesorder Delete",
                "task Create",
                "task Delete",
                "lead Create",
                "incident Create",
                "list Create"
            })
    void namesWhyAnEventOfDataverseIsIgnored(String message) {
        assertIgnored(intake.answer(dynamics(told(message))), "no flow takes dataverse " + message);
    }

    @Test
    void anEventForSeveralFlowsIsQueuedForEach() {
        intake.answer(dynamics(told("account Create")));

        assertThat(intake.queued()).hasSize(6);
    }

    private Outcome changed(String table, String column) {
        String body = Fixture.SALESORDER_SUBMITTED
                .replace("\"key\":\"statuscode\"", "\"key\":\"ownerid\"")
                .replace("\"key\":\"statecode\"", "\"key\":\"" + column + "\"")
                .replace("\"salesorder\"", "\"" + table + "\"");
        return intake.answer(dynamics(body));
    }

    /** A notification that does not tell its columns. */
    private static String told(String message) {
        String[] words = message.split(" ");
        return Fixture.SALESORDER_TRUNCATED.replace("salesorder", words[0]).replace("Update", words[1]);
    }

    private static TestingRequest ofType(String type) {
        return commerce(Fixture.ORDER_CREATED).header("ce-type", type);
    }

    private static void assertRouted(Outcome outcome, String flows) {
        assertThat(outcome.status()).isEqualTo(202);
        assertThat(outcome.body().path("flows")).hasToString(flows);
    }

    private void assertIgnored(Outcome outcome, String reason) {
        assertThat(outcome.status()).isEqualTo(202);
        assertThat(outcome.body().path("outcome").asText()).isEqualTo("ignored");
        assertThat(outcome.body().path("id").asText()).isNotEmpty();
        assertThat(outcome.body().path("reason").asText()).isEqualTo(reason);
        assertThat(intake.queued()).isEmpty();
        assertThat(intake.logged()).contains("\"outcome\":\"ignored\"");
    }
}
