package io.commercebridge.local.story;

import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Discount;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** A campaign for the customers of {@link Clientele}, and views of what came of it on either side. */
record Campaigning(Systems systems, Clientele clientele) {
    static final String GROUP = "regatta";
    static final String COUPON = "REGATTA26";
    static final String SKIPPER = "tove.dahl@saltmarsh-boats.example";
    static final String ORDER = "00002000";

    private static final String BUYERS = "Regatta skippers";
    private static final String COMPANIES = "Regatta outfitters";
    private static final String CAMPAIGN = "Regatta 2026";

    UserSession marketing() {
        return systems.dynamics().asUser(systems.organization().salesPerson());
    }

    void enterSkipper() {
        marketing()
                .insert(
                        "contact",
                        Map.of(
                                "emailaddress1",
                                SKIPPER,
                                "firstname",
                                "Tove",
                                "lastname",
                                "Dahl",
                                "accountrolecode",
                                2,
                                "parentcustomerid",
                                new Ref("account", clientele.account(Clientele.COMPANY))));
    }

    /** Two people are added together, the company by itself. */
    void enterLists() {
        UUID buyers = list(BUYERS, 2);
        UUID companies = list(COMPANIES, 1);
        marketing().addMembers(buyers, List.of(contact(Clientele.BUYER), contact(SKIPPER)));
        marketing().addMember(companies, clientele.account(Clientele.COMPANY));
    }

    private UUID list(String name, int memberType) {
        return marketing()
                .insert("list", Map.of("listname", name, "createdfromcode", memberType, "cb_usergroup", GROUP));
    }

    void enterCampaign() {
        UUID campaign = marketing()
                .insert(
                        "campaign",
                        Map.of(
                                "name", CAMPAIGN,
                                "promotioncodename", COUPON,
                                "transactioncurrencyid",
                                        new Ref(
                                                "transactioncurrency",
                                                systems.organization().currency("EUR"))));
        marketing().addToCampaign(campaign, row("list", "listname", BUYERS).id());
        marketing().addToCampaign(campaign, row("list", "listname", COMPANIES).id());
    }

    void removeSkipper() {
        marketing().removeMember(row("list", "listname", BUYERS).id(), contact(SKIPPER));
    }

    void prefer() {
        marketing().update("account", clientele.account(Clientele.COMPANY), Map.of("accountcategorycode", 1));
    }

    void order() {
        systems.commerce()
                .shop()
                .placeOrder(OrderDraft.net(Clientele.BUYER, "EUR")
                        .with("code", ORDER)
                        .with("Unit", Clientele.COMPANY)
                        .with(OrderLine.of(Shopkeeping.TENT, 4, "249.90"))
                        .coupon(COUPON)
                        .discounted(Discount.amount(COUPON, "50.00")));
    }

    Row campaign() {
        return row("campaign", "name", CAMPAIGN);
    }

    BigDecimal total(String column) {
        return campaign().get(column).map(String::valueOf).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }

    /** Whether the shop takes the coupon. */
    boolean isActive() {
        return systems.commerce().item("SingleCodeCoupon", COUPON).get("active").equals(Optional.of(true));
    }

    boolean isInGroup(String type, String uid) {
        ItemView member = systems.commerce().item(type, uid);
        return Clientele.groups(member).contains(GROUP);
    }

    private UUID contact(String email) {
        return systems.dynamics().rows("contact").stream()
                .filter(row -> row.text("emailaddress1")
                        .filter(email::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no contact " + email + " in Dynamics"))
                .id();
    }

    private Row row(String table, String column, String name) {
        return systems.dynamics().rows(table).stream()
                .filter(row -> row.text(column).equals(Optional.of(name)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + table + " " + name + " in Dynamics"));
    }
}
