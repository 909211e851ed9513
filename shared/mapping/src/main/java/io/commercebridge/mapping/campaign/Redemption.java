package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What one order is to one campaign.
 *
 * @param code by which the order stands, or stood, for the campaign
 * @param lost whether the order does not bear it any more
 * @param currency of the campaign
 * @param tally what the order counts, in that currency
 */
public record Redemption(
        RedeemedOrder order, String campaign, CampaignCode code, boolean lost, CurrencyRate currency, Tally tally) {

    public Redemption {
        requireNonNull(order, "order");
        requireNonNull(campaign, "campaign");
        requireNonNull(code, "code");
        requireNonNull(currency, "currency");
        requireNonNull(tally, "tally");
    }

    /** An order counts as long as it bears one of the codes by which it stands for the campaign, and is not cancelled. */
    public static Redemption of(RedeemedOrder order, String campaign, Attribution attribution, Rates rates) {
        Optional<CampaignCode> borne = attribution.codeOf(campaign, order.codes());
        CampaignCode code = borne.or(() ->
                        attribution.codeOf(campaign, attribution.campaigns().keySet()))
                .orElseThrow(() -> new IllegalArgumentException("the order never stood for campaign " + campaign));
        Tally own =
                order.cancelled() || borne.isEmpty() ? Tally.NONE : order.sale().tally();
        Tally converted = rates.campaign().convert(own, rates.order());
        return new Redemption(order, campaign, code, borne.isEmpty(), rates.campaign(), converted);
    }

    /** The currencies of both sides. */
    public record Rates(CurrencyRate order, CurrencyRate campaign) {}

    /** Whether the order counts for the campaign. */
    public boolean counts() {
        return tally.orders() > 0;
    }

    String subject() {
        return "Order " + order.number() + " with " + code;
    }

    /** What happened, for the people who look after the campaign. */
    String description() {
        if (order.cancelled()) {
            return "The order was cancelled.";
        }
        if (lost) {
            return "The order was changed and has no code of the campaign any more.";
        }
        return counts() ? bought() : "All of the order was returned.";
    }

    private String bought() {
        Sale sale = order.sale();
        String currency = sale.currency().currency().getCurrencyCode();
        String bought = "Bought with " + code + ", paid in " + currency + ".";
        return sale.paidBack().signum() == 0
                ? bought
                : bought + " Returned in part: "
                        + sale.currency().round(sale.paidBack()).toPlainString() + " " + currency + " paid back.";
    }
}
