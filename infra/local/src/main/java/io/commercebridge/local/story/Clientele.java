package io.commercebridge.local.story;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.portal.AccountRequest;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A group of companies, its people and its addresses, and views of them on either side. */
record Clientele(Systems systems) {
    static final String GROUP = "K-2000";
    static final String COMPANY = "K-2001";
    static final String NAME = "Saltmarsh Boats Hamburg";
    static final String PRICE_GROUP = "WHOLESALE";
    static final String BUYER = "nils.aster@saltmarsh-boats.example";
    static final String APPLICANT = "pia.holm@driftwood-cabins.example";

    void open() {
        systems.commerce().seed("UserPriceGroup", Map.of("code", PRICE_GROUP));
    }

    UserSession sales() {
        return systems.dynamics().asUser(systems.organization().salesPerson());
    }

    void enterGroup() {
        sales().insert("account", Map.of("accountnumber", GROUP, "name", "Saltmarsh Boats Group"));
    }

    void enterCompany() {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "accountnumber",
                COMPANY,
                "name",
                NAME,
                "parentaccountid",
                new Ref("account", account(GROUP)),
                "cb_taxid",
                "DE811907980",
                "paymenttermscode",
                1,
                "creditlimit",
                new BigDecimal("25000"),
                "transactioncurrencyid",
                new Ref("transactioncurrency", systems.organization().currency("EUR")),
                "defaultpricelevelid",
                new Ref("pricelevel", systems.organization().priceList("EUR"))));
        columns.putAll(Map.of(
                "address1_name", "Office",
                "address1_line1", "14 Speicherstadt",
                "address1_postalcode", "20457",
                "address1_city", "Hamburg",
                "address1_country", "Germany",
                "address1_addresstypecode", 1));
        columns.putAll(Map.of(
                "address2_name", "Boat yard",
                "address2_line1", "3 Werftweg",
                "address2_postalcode", "25541",
                "address2_city", "Brunsbüttel",
                "address2_country", "Germany"));
        sales().insert("account", columns);
    }

    void enterBuyer() {
        sales().insert(
                        "contact",
                        Map.of(
                                "emailaddress1", "Nils.Aster@Saltmarsh-Boats.example",
                                "firstname", "Nils",
                                "lastname", "Aster",
                                "telephone1", "+49 40 5550",
                                "accountrolecode", 1,
                                "parentcustomerid", new Ref("account", account(COMPANY))));
    }

    void extendPaymentTerms() {
        sales().update("account", account(COMPANY), Map.of("paymenttermscode", 4));
    }

    /** A buyer enters an address; its publicKey. */
    void enterShipTo(String publicKey) {
        systems.commerce()
                .portal()
                .addAddress(
                        COMPANY,
                        Map.of(
                                "publicKey", publicKey,
                                "company", "Regatta berth 12",
                                "streetname", "12 Hafenstraße",
                                "postalcode", "24159",
                                "town", "Kiel",
                                "country", "DE"));
    }

    void requestAccount() {
        systems.commerce()
                .portal()
                .requestAccount(AccountRequest.of("Driftwood Cabins", "Pia Holm", APPLICANT)
                        .phone("+49 451 3312")
                        .address("8 Strandweg", "23552", "Lübeck", "DE")
                        .message("We fit out twelve cabins a year."));
    }

    ItemView unit(String uid) {
        return systems.commerce().item("B2BUnit", uid);
    }

    ItemView buyer() {
        return systems.commerce().item("B2BCustomer", BUYER);
    }

    ItemView address(String publicKey) {
        return systems.commerce().item("Address", "false|" + publicKey);
    }

    ItemView request() {
        return systems.commerce().items("B2BRegistration").getFirst();
    }

    /** Uids of the groups of a unit or buyer, in the order of the alphabet. */
    static List<String> groups(ItemView member) {
        return member.list("groups").stream()
                .map(group -> group.text("uid"))
                .sorted()
                .toList();
    }

    UUID account(String number) {
        return row("account", row -> is(row, "accountnumber", number)).id();
    }

    Row contact() {
        return row(
                "contact",
                row -> row.text("emailaddress1").filter(BUYER::equalsIgnoreCase).isPresent());
    }

    Row shipTo() {
        return row("customeraddress", row -> is(row, "city", "Kiel"));
    }

    Row review() {
        return row("task", row -> is(row, "category", "CommerceBridge review"));
    }

    Row lead() {
        return row("lead", row -> is(row, "companyname", "Driftwood Cabins"));
    }

    private Row row(String table, Predicate<Row> which) {
        return systems.dynamics().rows(table).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such " + table + " in Dynamics"));
    }

    private static boolean is(Row row, String column, String value) {
        return row.text(column).equals(Optional.of(value));
    }
}
