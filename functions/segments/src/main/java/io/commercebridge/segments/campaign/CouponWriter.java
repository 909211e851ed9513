package io.commercebridge.segments.campaign;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.campaign.Campaign;
import io.commercebridge.mapping.campaign.CouponItems;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.correlation.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the coupon of a campaign to what the campaign is; one request, none if nothing differs. */
final class CouponWriter {
    private static final String COUPON = "coupon";
    /** The state of a coupon whose campaign has none any more. */
    private static final String OFF = "off";

    private final CommerceClient commerce;

    CouponWriter(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Writes a coupon that has never been written. */
    Written create(Campaign campaign, String couponId, WriteOptions options) {
        ItemValues coupon = CouponItems.toCoupon(campaign);
        commerce.upsert(Coupons.SET, ItemBody.of(whole(couponId, coupon)), options);
        return written(couponId, coupon);
    }

    /** Writes what differs; empty if nothing does. */
    Optional<Written> update(Campaign campaign, Written before, WriteOptions options) {
        String couponId = Coupons.couponId(before.counterpart());
        ItemValues coupon = CouponItems.toCoupon(campaign);
        Map<String, Optional<Object>> changed =
                before.parts().getOrDefault(COUPON, Fingerprint.NOTHING).changed(coupon.attributes());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        commerce.upsert(Coupons.SET, ItemBody.of(key(couponId).and(changed)), options);
        return Optional.of(written(couponId, coupon));
    }

    /** Switches the old coupon off and writes the new one, both or neither. */
    Written replace(Campaign campaign, Written before, String couponId, WriteOptions options) {
        ItemValues coupon = CouponItems.toCoupon(campaign);
        ChangeSet both = ChangeSet.of(
                Change.upsert(Coupons.SET, ItemBody.of(CouponItems.off(Coupons.couponId(before.counterpart())))),
                Change.upsert(Coupons.SET, ItemBody.of(whole(couponId, coupon))));
        for (PartOutcome outcome : commerce.batch(Coupons.SET.integrationObject(), List.of(both), options)) {
            if (outcome instanceof PartOutcome.Refused refused) {
                throw refused.failure();
            }
        }
        return written(couponId, coupon);
    }

    /** Switches the coupon of a campaign off that has none any more. */
    Written switchOff(Written before, WriteOptions options) {
        String couponId = Coupons.couponId(before.counterpart());
        commerce.upsert(Coupons.SET, ItemBody.of(CouponItems.off(couponId)), options);
        return new Written(before.counterpart(), Optional.empty(), Optional.of(OFF), Map.of());
    }

    static boolean isSwitchedOff(Written coupon) {
        return coupon.state().filter(OFF::equals).isPresent();
    }

    private static ItemValues key(String couponId) {
        return ItemValues.by(CouponItems.KEY, couponId);
    }

    /** A new coupon need not be told what it lacks. */
    private static ItemValues whole(String couponId, ItemValues coupon) {
        Map<String, Optional<Object>> present = new LinkedHashMap<>(coupon.attributes());
        present.values().removeIf(Optional::isEmpty);
        return key(couponId).and(present);
    }

    private static Written written(String couponId, ItemValues coupon) {
        return new Written(
                Coupons.key(couponId),
                Optional.empty(),
                Optional.empty(),
                Map.of(COUPON, Fingerprint.of(coupon.attributes())));
    }
}
