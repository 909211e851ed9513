package io.commercebridge.local.oneorder;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Map;
import java.util.UUID;

/** A company that both systems come to know, with what it buys. */
record Company(Systems systems, UUID account) {
    private static final int PENDING = 690970000;
    static final String UNIT = "K-3001";
    static final String BUYER = "nora.holt@harbour-sails.example";
    static final String SAIL = "SAIL-22";
    static final String ROPE = "ROPE-8";

    static Company enter(Systems systems) {
        UserSession sales = systems.dynamics().asUser(systems.organization().salesPerson());
        UUID account = sales.insert(
                "account",
                Map.of(
                        "accountnumber",
                        UNIT,
                        "name",
                        "Harbour Sails",
                        "transactioncurrencyid",
                        new Ref("transactioncurrency", systems.organization().currency("EUR"))));
        Company company = new Company(systems, account);
        company.sell(SAIL, "Mainsail", "249.90");
        company.sell(ROPE, "Rope, 8 mm", "39.95");
        systems.organization().returnSubStatus("Approved", PENDING);
        systems.organization().returnSubStatus("Review", PENDING);
        return company;
    }

    /** Once the unit is there. */
    void hireBuyer() {
        systems.commerce()
                .seed("B2BCustomer", Map.of("uid", BUYER, "email", BUYER, "name", "Nora Holt", "defaultB2BUnit", UNIT));
    }

    private void sell(String code, String name, String price) {
        UUID product = systems.organization().product(code, name);
        systems.organization().price(product, "EUR", price);
        systems.dynamics().amend("product", product, Map.of("cb_warrantymonths", 24));
        systems.commerce()
                .seed(
                        "Product",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "unit",
                                "pieces",
                                "approvalStatus",
                                "approved",
                                "catalogVersion",
                                Map.of("catalog", "Default", "version", "Online")));
    }
}
