package io.commercebridge.testkit.commerce.shop;

import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Takes coupons and promotions off an order. */
final class Benefits {
    private static final String DISCOUNTS = "globalDiscountValuesInternal";
    private static final String COUPONS = "appliedCouponCodes";
    private final Store store;
    private final ShopData data;
    private final OrderBook book;

    Benefits(Store store, ShopData data, OrderBook book) {
        this.store = store;
        this.data = data;
        this.book = book;
    }

    void removeCoupon(String code, String coupon) {
        Item order = book.order(code);
        if (!order.list(COUPONS).contains(coupon)) {
            throw new NoSuchElementException("order " + code + " has no coupon " + coupon);
        }
        List<?> coupons = order.list(COUPONS).stream()
                .filter(other -> !other.equals(coupon))
                .toList();
        List<Discount> discounts = Discount.parse(
                        order.value(DISCOUNTS).map(String::valueOf).orElse(""))
                .stream()
                .filter(discount -> !discount.code().equals(coupon))
                .toList();
        store.save(order.with(COUPONS, Optional.of(coupons).filter(codes -> !codes.isEmpty()))
                .with(DISCOUNTS, Optional.of(Discount.format(discounts, book.currency(order)))));
    }

    void removePromotion(String code, String promotion) {
        Ref fired = data.find("AbstractPromotion", promotion).ref();
        Ref order = book.order(code).ref();
        List<Item> results = store.having("PromotionResult", Map.of("order", order, "promotion", fired));
        if (results.isEmpty()) {
            throw new NoSuchElementException("promotion " + promotion + " has not fired for order " + code);
        }
        results.forEach(result -> store.remove(result.ref()));
    }
}
