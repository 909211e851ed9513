package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.commerce.ItemValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A campaign as the attributes of {@code SingleCodeCoupon}; how often a coupon may be redeemed is the shop's own. */
public final class CouponItems {
    /** The key attribute of a coupon. */
    public static final String KEY = "couponId";

    private static final String ACTIVE = "active";
    /** Whole seconds, because that is all that a database may keep of it. */
    private static final LocalTime DAYS_END = LocalTime.of(23, 59, 59);

    private CouponItems() {}

    /**
     * The attributes besides the key. A campaign that is not launched switches its coupon off, whatever its dates.
     *
     * @throws MappingException if a launched campaign ends before it starts
     */
    public static ItemValues toCoupon(Campaign campaign) {
        requireNonNull(campaign, "campaign");
        ItemValues.Builder coupon =
                ItemValues.item().set("name", campaign.name()).set(ACTIVE, campaign.launched());
        if (!campaign.endsBeforeItStarts()) {
            return coupon.set("startDate", campaign.start().map(CouponItems::start))
                    .set("endDate", campaign.end().map(CouponItems::end))
                    .build();
        }
        if (campaign.launched()) {
            throw new MappingException(
                    "campaign " + campaign.id() + " ends on " + campaign.end().orElseThrow() + ", before it starts on "
                            + campaign.start().orElseThrow(),
                    "Correct the dates of the campaign in Dynamics.");
        }
        return coupon.build();
    }

    /** A coupon that is switched off and otherwise as it was. */
    public static ItemValues off(String couponId) {
        return ItemValues.item().set(KEY, couponId).set(ACTIVE, false).build();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day.atTime(DAYS_END).toInstant(ZoneOffset.UTC);
    }
}
