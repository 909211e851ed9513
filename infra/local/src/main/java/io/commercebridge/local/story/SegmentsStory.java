package io.commercebridge.local.story;

import static io.commercebridge.local.story.Campaigning.COUPON;
import static io.commercebridge.local.story.Campaigning.ORDER;
import static io.commercebridge.local.story.Campaigning.SKIPPER;
import static io.commercebridge.local.story.Clientele.BUYER;
import static io.commercebridge.local.story.Clientele.COMPANY;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A campaign for the customers that {@link CustomerStory} has made, who buy what {@link OrderStory} sells. */
public final class SegmentsStory implements Story {
    private static final String DELIVERED = "delivered";
    private static final String ECHO = "echo";
    private static final String IGNORED = "ignored";

    private final Systems systems;
    private final Campaigning campaigning;

    public SegmentsStory(Systems systems) {
        this.systems = systems;
        campaigning = new Campaigning(systems, new Clientele(systems));
    }

    @Override
    public String title() {
        return "A campaign for regatta skippers: Dynamics to SAP Commerce, and what it sold back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("segments", "orders");
    }

    @Override
    public void prepare() {}

    @Override
    public List<Step> steps() {
        return List.of(
                skipperArrives(),
                listsAreMade(),
                companyIsPreferred(),
                planned(),
                launched(),
                ordered(),
                amended(),
                cancelled(),
                skipperLeaves(),
                completed());
    }

    private Step skipperArrives() {
        return new Step(
                "a second buyer is entered, for whom no list waits",
                campaigning::enterSkipper,
                List.of(IGNORED, IGNORED, IGNORED),
                List.of(inGroup("B2BCustomer", SKIPPER, false)));
    }

    private Step listsAreMade() {
        return new Step(
                "marketing lists two buyers and their company for a group of the shop",
                campaigning::enterLists,
                List.of(IGNORED, DELIVERED, DELIVERED, DELIVERED),
                List.of(
                        inGroup("B2BCustomer", BUYER, true),
                        inGroup("B2BCustomer", SKIPPER, true),
                        inGroup("B2BUnit", COMPANY, true),
                        Check.equal("price group of the group", "REGATTA", () -> systems.commerce()
                                .item("UserGroup", Campaigning.GROUP)
                                .text("userPriceGroup/code"))));
    }

    private Step companyIsPreferred() {
        return new Step(
                "the account becomes a preferred one",
                campaigning::prefer,
                List.of(DELIVERED),
                List.of(Check.equal("it is in that group", true, () -> Clientele.groups(
                                systems.commerce().item("B2BUnit", COMPANY))
                        .contains("preferred"))));
    }

    private Step planned() {
        return new Step(
                "a campaign with coupon " + COUPON + " is planned for them",
                campaigning::enterCampaign,
                List.of(IGNORED),
                List.of());
    }

    private Step launched() {
        return new Step(
                "it is launched",
                () -> campaigning
                        .marketing()
                        .launchCampaign(campaigning.campaign().id()),
                List.of(DELIVERED),
                List.of(coupon(true)));
    }

    private Step ordered() {
        return new Step(
                "a buyer orders four tents and uses the coupon",
                campaigning::order,
                // With the first order of an account it is looked up whether the account is on hold.
                List.of(DELIVERED, DELIVERED, DELIVERED, IGNORED, "unchanged"),
                List.of(
                        total("cb_orders", "1"),
                        total("cb_revenue", "949.60"),
                        total("cb_orderdiscount", "50"),
                        total("cb_conversionrate", "33.33")));
    }

    private Step amended() {
        return new Step(
                "two tents are enough after all",
                () -> systems.commerce().shop().amendQuantity(ORDER, 0, 2),
                List.of(DELIVERED, DELIVERED),
                List.of(total("cb_orders", "1"), total("cb_revenue", "449.80")));
    }

    private Step cancelled() {
        return new Step(
                "and the order is cancelled",
                () -> systems.commerce().shop().cancel(ORDER),
                List.of(DELIVERED, DELIVERED, ECHO),
                List.of(
                        total("cb_orders", "0"),
                        total("cb_revenue", "0"),
                        total("cb_orderdiscount", "0"),
                        total("cb_conversionrate", "0")));
    }

    private Step skipperLeaves() {
        return new Step(
                "the second buyer leaves the list",
                campaigning::removeSkipper,
                List.of(DELIVERED),
                List.of(inGroup("B2BCustomer", SKIPPER, false), inGroup("B2BCustomer", BUYER, true)));
    }

    private Step completed() {
        return new Step(
                "the campaign is over",
                () -> campaigning
                        .marketing()
                        .completeCampaign(campaigning.campaign().id()),
                List.of(DELIVERED),
                List.of(coupon(false)));
    }

    private Check inGroup(String type, String uid, boolean expected) {
        return Check.equal(uid + " is in the group", expected, () -> campaigning.isInGroup(type, uid));
    }

    private Check coupon(boolean active) {
        return Check.equal("the shop takes the coupon", active, campaigning::isActive);
    }

    private Check total(String column, String expected) {
        return Check.equal(column + " of the campaign", new BigDecimal(expected), () -> campaigning.total(column));
    }
}
