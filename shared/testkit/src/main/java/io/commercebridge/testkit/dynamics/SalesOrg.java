package io.commercebridge.testkit.dynamics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A small believable sales organization: currencies of every precision with a price list each, one unit group, and two
 * people. Ids follow from names, so they are the same in every run.
 */
public final class SalesOrg {
    private record Currency(String code, String name, String symbol, int precision, String rate) {}

    private static final List<Currency> CURRENCIES = List.of(
            new Currency("USD", "US Dollar", "$", 2, "1"),
            new Currency("EUR", "Euro", "€", 2, "0.92"),
            new Currency("JPY", "Yen", "¥", 0, "151.4"),
            new Currency("KWD", "Kuwaiti Dinar", "KD", 3, "0.307"));

    private final DynamicsSimulator simulator;

    private SalesOrg(DynamicsSimulator simulator) {
        this.simulator = simulator;
    }

    /** Seeds the organization's base data. */
    public static SalesOrg seed(DynamicsSimulator simulator) {
        SalesOrg org = new SalesOrg(simulator);
        CURRENCIES.forEach(org::seedCurrency);
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

    public UUID currency(String code) {
        return id("currency " + code);
    }

    /** The price list of a currency, named {@code Web <code>}. */
    public UUID priceList(String code) {
        return id("price list " + code);
    }

    public UUID unitGroup() {
        return id("unit group");
    }

    public UUID pieces() {
        return id("unit pieces");
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

    /** Seeds an active product sold in pieces. */
    public UUID product(String number, String name) {
        return simulator.seed(
                "product",
                Map.of(
                        "productid",
                        id("product " + number),
                        "productnumber",
                        number,
                        "name",
                        name,
                        "defaultuomid",
                        new Ref("uom", pieces()),
                        "defaultuomscheduleid",
                        new Ref("uomschedule", unitGroup()),
                        "quantitydecimal",
                        2));
    }

    /** Seeds a product's price per piece in the list of a currency. */
    public UUID price(UUID product, String code, String amount) {
        return simulator.seed(
                "productpricelevel",
                Map.of(
                        "productid",
                        new Ref("product", product),
                        "pricelevelid",
                        new Ref("pricelevel", priceList(code)),
                        "uomid",
                        new Ref("uom", pieces()),
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", currency(code)),
                        "amount",
                        new BigDecimal(amount)));
    }

    private void seedCurrency(Currency currency) {
        simulator.seed(
                "transactioncurrency",
                Map.of(
                        "transactioncurrencyid",
                        currency(currency.code()),
                        "isocurrencycode",
                        currency.code(),
                        "currencyname",
                        currency.name(),
                        "currencysymbol",
                        currency.symbol(),
                        "currencyprecision",
                        currency.precision(),
                        "exchangerate",
                        new BigDecimal(currency.rate())));
        simulator.seed(
                "pricelevel",
                Map.of(
                        "pricelevelid",
                        priceList(currency.code()),
                        "name",
                        "Web " + currency.code(),
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", currency(currency.code()))));
    }

    private void seedPerson(UUID id, String firstName, String lastName) {
        simulator.seed("systemuser", Map.of("systemuserid", id, "firstname", firstName, "lastname", lastName));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("commercebridge sales org: " + name).getBytes(UTF_8));
    }
}
