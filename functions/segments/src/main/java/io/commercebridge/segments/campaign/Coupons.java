package io.commercebridge.segments.campaign;

import io.commercebridge.mapping.campaign.CouponItems;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;

/** Coupons as the integration object {@code BridgeCoupon} offers them. */
public final class Coupons {
    static final EntitySet SET = new EntitySet("BridgeCoupon", "SingleCodeCoupons");

    private Coupons() {}

    /** The key of the coupon with this code; its only key attribute is {@link CouponItems#KEY}. */
    public static String key(String couponId) {
        return IntegrationKey.of(couponId).text();
    }

    static String couponId(String key) {
        return IntegrationKey.parse(key).segment(0).orElseThrow();
    }
}
