package io.commercebridge.mapping.campaign;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import io.commercebridge.mapping.person.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows by which a campaign is told of its orders: one response for each, and the totals on the campaign itself. */
public final class FeedbackRows {
    /** The part that is the response. */
    public static final String RESPONSE = "response";

    /** The part that is the campaign. */
    public static final String TOTALS = "totals";

    private static final int INTERESTED = 1;
    private static final int OTHERS = 6;
    private static final int EMAIL = 100;
    private static final TextColumn SUBJECT = TextColumn.cut("subject", 200);
    private static final TextColumn CODE = TextColumn.cut("promotioncodename", 250);
    private static final TextColumn NUMBER = TextColumn.cut("cb_ordernumber", 100);
    private static final TextColumn FIRST = TextColumn.cut("firstname", 50);
    private static final TextColumn LAST = TextColumn.cut("lastname", 50);
    private static final TextColumn COMPANY = TextColumn.cut("companyname", 100);
    private static final TextColumn DESCRIPTION = TextColumn.cut("description", 2000);

    private FeedbackRows() {}

    /** The id of an order's response to a campaign. */
    public static UUID responseId(UUID namespace, String campaign, String orderKey) {
        return NameBasedUuid.of(namespace, "CampaignResponse/" + campaign + "/" + orderKey);
    }

    /** @param warnings gets a line for each text that does not fit */
    public static Row response(Redemption redemption, UUID id, List<String> warnings) {
        RedeemedOrder order = redemption.order();
        PersonName name = order.buyer().name().map(PersonName::split).orElse(PersonName.NONE);
        Tally tally = redemption.tally();
        return Row.of(RESPONSE, "campaignresponses", id)
                .lookup(
                        "regardingobjectid_campaign_campaignresponse",
                        new Lookup("campaign", "campaigns", "campaignid", redemption.campaign()))
                .lookup(
                        "transactioncurrencyid",
                        new Lookup(
                                "transactioncurrency",
                                "transactioncurrencies",
                                "transactioncurrencyid",
                                redemption.currency().id()))
                .set(SUBJECT.name(), SUBJECT.fit(Optional.of(redemption.subject()), warnings))
                .set("responsecode", INTERESTED)
                .set("channeltypecode", OTHERS)
                .set("receivedon", order.placedOn())
                .set(CODE.name(), CODE.fit(Optional.of(redemption.code().code()), warnings))
                .set(NUMBER.name(), NUMBER.fit(Optional.of(order.number()), warnings))
                .set("cb_ordervalue", tally.revenue())
                .set("cb_orderdiscount", tally.discount())
                .set(FIRST.name(), FIRST.fit(name.first(), warnings))
                .set(LAST.name(), LAST.fit(name.last(), warnings))
                .set("emailaddress", email(order.buyer(), warnings))
                .set(COMPANY.name(), COMPANY.fit(order.buyer().company(), warnings))
                .set(DESCRIPTION.name(), DESCRIPTION.fit(Optional.of(redemption.description()), warnings))
                .build();
    }

    /** Half an address reaches nobody: it is left out. */
    private static Optional<String> email(Redeemer buyer, List<String> warnings) {
        Optional<String> fitting = buyer.email().filter(address -> address.length() <= EMAIL);
        if (buyer.email().isPresent() && fitting.isEmpty()) {
            warnings.add("emailaddress left out, the column holds " + EMAIL + " characters");
        }
        return fitting;
    }

    /** @param members of all lists of the campaign */
    public static Row totals(String campaign, Tally tally, long members) {
        return Row.of(TOTALS, "campaigns", UUID.fromString(campaign))
                .set("cb_orders", tally.orders())
                .set("cb_revenue", tally.revenue())
                .set("cb_orderdiscount", tally.discount())
                .set("cb_conversionrate", tally.conversionRate(members))
                .build();
    }
}
