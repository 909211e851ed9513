package io.commercebridge.testkit.dynamics;

import io.commercebridge.testkit.dynamics.store.Ref;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A small believable sales organization: currencies of every precision with a price list each, one unit group, and two
 * people. Ids follow from names, so they are the same in every run.
 */
public final class SalesOrg extends Catalogue {
    private final DynamicsSimulator simulator;

    private SalesOrg(DynamicsSimulator simulator) {
        super(simulator);
        this.simulator = simulator;
    }

    /** Seeds the organization's base data. */
    public static SalesOrg seed(DynamicsSimulator simulator) {
        SalesOrg org = new SalesOrg(simulator);
        Currency.ALL.forEach(org::seedCurrency);
        simulator.seed(
                "uomschedule",
                Map.of("uomscheduleid", org.unitGroup(), "name", "Default Unit", "baseuomname", "pieces"));
        simulator.seed(
                "uom",
                Map.of(
                        "uomid",
                        org.pieces(),
                        "name",
                        "pieces",
                        "quantity",
                        1,
                        "uomscheduleid",
                        new Ref("uomschedule", org.unitGroup())));
        org.seedPerson(org.salesPerson(), "Dana", "Okafor");
        org.seedPerson(org.creditManager(), "Ilse", "Brandt");
        return org;
    }

    public UUID salesPerson() {
        return id("user dana");
    }

    public UUID creditManager() {
        return id("user ilse");
    }

    /** Seeds an account. */
    public UUID account(String number, String name) {
        return simulator.seed(
                "account", Map.of("accountid", id("account " + number), "accountnumber", number, "name", name));
    }

    /** Seeds an account below another one. */
    public UUID account(String number, String name, UUID parent) {
        return simulator.seed(
                "account",
                Map.of(
                        "accountid",
                        id("account " + number),
                        "accountnumber",
                        number,
                        "name",
                        name,
                        "parentaccountid",
                        new Ref("account", parent)));
    }

    /** Seeds a contact without a company. */
    public UUID contact(String email, String firstName, String lastName) {
        return simulator.seed(
                "contact",
                Map.of(
                        "contactid",
                        id("contact " + email),
                        "emailaddress1",
                        email,
                        "firstname",
                        firstName,
                        "lastname",
                        lastName));
    }

    /** Seeds a contact who works for a company. */
    public UUID contact(String email, String firstName, String lastName, UUID company) {
        return simulator.seed(
                "contact",
                Map.of(
                        "contactid",
                        id("contact " + email),
                        "emailaddress1",
                        email,
                        "firstname",
                        firstName,
                        "lastname",
                        lastName,
                        "parentcustomerid",
                        new Ref("account", company)));
    }

    /** Seeds a static marketing list of accounts, contacts or leads. */
    public UUID list(String name, String memberTable) {
        int type = Objects.requireNonNull(
                Map.of("account", 1, "contact", 2, "lead", 4).get(memberTable), memberTable);
        return simulator.seed(
                "list", Map.of("listid", id("list " + name), "listname", name, "createdfromcode", type, "type", false));
    }

    /** Seeds a member of a list. */
    public UUID member(UUID list, Ref member) {
        return simulator.seed("listmember", Map.of("listid", new Ref("list", list), "entityid", member));
    }

    /** Seeds a proposed campaign whose amounts are in a currency. */
    public UUID campaign(String name, String code) {
        return simulator.seed(
                "campaign",
                Map.of(
                        "campaignid",
                        id("campaign " + name),
                        "name",
                        name,
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", currency(code))));
    }

    /** Seeds a sub-status of returns below one of the three system statuses, 690970000 Pending and its followers. */
    public UUID returnSubStatus(String name, int systemStatus) {
        return simulator.seed(
                "msdyn_rmasubstatus",
                Map.of(
                        "msdyn_rmasubstatusid",
                        id("rma sub-status " + name),
                        "msdyn_name",
                        name,
                        "msdyn_systemstatus",
                        systemStatus));
    }

    /** Seeds what a company is entitled to, for so long. */
    public UUID entitlement(UUID account, String name, Instant from, Instant to) {
        return simulator.seed(
                "entitlement",
                Map.of(
                        "entitlementid",
                        id("entitlement " + name),
                        "name",
                        name,
                        "customerid",
                        new Ref("account", account),
                        "startdate",
                        from,
                        "enddate",
                        to,
                        "statecode",
                        1,
                        "statuscode",
                        1));
    }

    private void seedCurrency(Currency currency) {
        simulator.seed("transactioncurrency", currency.row(currency(currency.code())));
        priceList(priceList(currency.code()), "Web " + currency.code(), currency.code());
    }

    private void seedPerson(UUID id, String firstName, String lastName) {
        simulator.seed("systemuser", Map.of("systemuserid", id, "firstname", firstName, "lastname", lastName));
    }
}
