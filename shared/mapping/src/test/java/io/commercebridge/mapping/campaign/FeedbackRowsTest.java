package io.commercebridge.mapping.campaign;

import static io.commercebridge.mapping.campaign.Sales.SPRING;
import static io.commercebridge.mapping.campaign.Sales.amount;
import static io.commercebridge.mapping.campaign.Sales.order;
import static io.commercebridge.mapping.campaign.Sales.redemption;
import static io.commercebridge.mapping.campaign.Sales.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackRowsTest {
    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID ID = FeedbackRows.responseId(NAMESPACE, "c1", "00001000|null");

    private final List<String> warnings = new ArrayList<>();

    private Row row(Redemption redemption) {
        return FeedbackRows.response(redemption, ID, warnings);
    }

    private Row rowOf(Sale sale, boolean cancelled, Set<CampaignCode> codes) {
        return row(redemption(order(sale, cancelled, codes)));
    }

    @Test
    void tellsOfAnOrder() {
        Row row = rowOf(Sales.net(), false, Set.of(SPRING));
        assertThat(row.part()).isEqualTo("response");
        assertThat(row.entitySet()).isEqualTo("campaignresponses");
        assertThat(row.id()).isEqualTo(ID);
        assertThat(row.columns())
                .containsEntry("subject", Optional.of("Order 00001000 with coupon SPRING"))
                .containsEntry("responsecode", Optional.of(1))
                .containsEntry("channeltypecode", Optional.of(6))
                .containsEntry("receivedon", Optional.of(LocalDate.parse("2026-03-02")))
                .containsEntry("promotioncodename", Optional.of("SPRING"))
                .containsEntry("cb_ordernumber", Optional.of("00001000"))
                .containsEntry("cb_ordervalue", Optional.of(amount("110.00")))
                .containsEntry("cb_orderdiscount", Optional.of(amount("6.00")))
                .containsEntry("firstname", Optional.of("Ann"))
                .containsEntry("lastname", Optional.of("Lee"))
                .containsEntry("emailaddress", Optional.of("ann@example.org"))
                .containsEntry("companyname", Optional.of("Rustic"))
                .containsEntry("description", Optional.of("Bought with coupon SPRING, paid in USD."));
        assertThat(warnings).isEmpty();
    }

    @Test
    void belongsToTheCampaignInItsCurrency() {
        Row row = row(redemption(order(Sales.net(), false, Set.of(SPRING)), Sales.rate("JPY", "150", 0)));
        assertThat(row.columns())
                .containsEntry(
                        "regardingobjectid_campaign_campaignresponse@odata.bind",
                        Optional.of(new Lookup("campaign", "campaigns", "campaignid", "c1")))
                .containsEntry(
                        "transactioncurrencyid@odata.bind",
                        Optional.of(new Lookup(
                                "transactioncurrency", "transactioncurrencies", "transactioncurrencyid", "id-of-JPY")))
                .containsEntry("cb_ordervalue", Optional.of(amount("16500")))
                .containsEntry("cb_orderdiscount", Optional.of(amount("900")));
    }

    @Test
    void saysWhatHappened() {
        Set<CampaignCode> spring = Set.of(SPRING);
        assertThat(description(Sales.net(returned("RECEIVED", 0, "1", "40")), false, spring))
                .isEqualTo("Bought with coupon SPRING, paid in USD. Returned in part: 40.00 USD paid back.");
        assertThat(description(Sales.net(returned("RECEIVED", 0, "1", "110")), false, spring))
                .isEqualTo("All of the order was returned.");
        assertThat(description(Sales.net(), true, spring)).isEqualTo("The order was cancelled.");
        assertThat(description(Sales.net(), false, Set.of()))
                .isEqualTo("The order was changed and has no code of the campaign any more.");
    }

    private Object description(Sale sale, boolean cancelled, Set<CampaignCode> codes) {
        return rowOf(sale, cancelled, codes)
                .columns()
                .getOrDefault("description", Optional.empty())
                .orElseThrow();
    }

    @Test
    void isWorthNothingOnceItDoesNotCount() {
        assertNothing(order(Sales.net(), true, Set.of(SPRING)));
        assertNothing(order(Sales.net(), false, Set.of(CampaignCode.coupon("OTHER"))));
        assertThat(redemption(order(Sales.net(), false, Set.of(SPRING))).counts())
                .isTrue();
    }

    private void assertNothing(RedeemedOrder order) {
        Redemption redemption = redemption(order);
        assertThat(redemption.counts()).isFalse();
        Row row = row(redemption);
        assertThat(row.columns()).containsEntry("cb_ordervalue", Optional.of(amount("0.00")));
        assertThat(row.columns()).containsEntry("promotioncodename", Optional.of("SPRING"));
    }

    @Test
    void refusesAnOrderThatNeverStoodForTheCampaign() {
        Redemption.Rates rates = new Redemption.Rates(Sales.rate("USD", "1", 2), Sales.rate("USD", "1", 2));
        RedeemedOrder order = order(Sales.net(), false, Set.of(SPRING));
        assertThatThrownBy(() -> Redemption.of(order, "c1", Attribution.NONE, rates))
                .hasMessage("the order never stood for campaign c1");
    }

    @Test
    void cutsANameAndLeavesAnAddressOutThatDoesNotFit() {
        Redeemer buyer = new Redeemer(
                Optional.of("x".repeat(51)), Optional.of("a".repeat(90) + "@example.org"), Optional.empty());
        RedeemedOrder order = order(Sales.net(), false, Set.of(SPRING));
        Row row = row(redemption(new RedeemedOrder(
                order.key(), order.number(), Optional.empty(), false, order.codes(), buyer, order.sale())));
        assertThat(row.columns())
                .containsEntry("lastname", Optional.of("x".repeat(50)))
                .containsEntry("emailaddress", Optional.empty())
                .containsEntry("companyname", Optional.empty())
                .containsEntry("receivedon", Optional.empty());
        assertThat(warnings)
                .containsExactly(
                        "lastname cut from 51 to 50 characters",
                        "emailaddress left out, the column holds 100 characters");
    }

    @Test
    void keepsAnAddressThatJustFits() {
        Redeemer buyer = new Redeemer(Optional.empty(), Optional.of("a".repeat(88) + "@example.org"), Optional.empty());
        RedeemedOrder order = order(Sales.net(), false, Set.of(SPRING));
        Row row = row(redemption(new RedeemedOrder(
                order.key(), order.number(), Optional.empty(), false, order.codes(), buyer, order.sale())));
        assertThat(row.columns())
                .containsEntry("emailaddress", Optional.of("a".repeat(88) + "@example.org"))
                .containsEntry("lastname", Optional.empty());
        assertThat(warnings).isEmpty();
    }

    @Test
    void totalsACampaign() {
        String campaign = "7f1e7c1c-3a51-4c3f-8b7a-2d86d0c0b001";
        Row row = FeedbackRows.totals(campaign, new Tally(2, amount("20"), amount("3")), 8);
        assertThat(row.part()).isEqualTo("totals");
        assertThat(row.entitySet()).isEqualTo("campaigns");
        assertThat(row.id()).hasToString(campaign);
        assertThat(row.columns())
                .containsEntry("cb_orders", Optional.of(2))
                .containsEntry("cb_revenue", Optional.of(amount("20")))
                .containsEntry("cb_orderdiscount", Optional.of(amount("3")))
                .containsEntry("cb_conversionrate", Optional.of(amount("25.00")));
        assertThat(FeedbackRows.totals(campaign, Tally.NONE, 0).columns())
                .containsEntry("cb_conversionrate", Optional.empty());
    }

    @Test
    void hasOneIdForAnOrderAndACampaign() {
        assertThat(FeedbackRows.responseId(NAMESPACE, "c1", "00001000|null")).isEqualTo(ID);
        assertThat(FeedbackRows.responseId(NAMESPACE, "c2", "00001000|null")).isNotEqualTo(ID);
        assertThat(FeedbackRows.responseId(NAMESPACE, "c1", "00001001|null")).isNotEqualTo(ID);
    }
}
