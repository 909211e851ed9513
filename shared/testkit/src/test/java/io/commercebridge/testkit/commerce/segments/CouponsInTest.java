package io.commercebridge.testkit.commerce.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponsInTest {
    private static final String COUPONS = "BridgeCoupon/SingleCodeCoupons";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void switchesACouponOnAndOff() {
        Api.Answer on = api.post(COUPONS, """
                {"couponId":"SPRING","name":"Spring","active":true,"startDate":"/Date(1767225600000)/",
                 "endDate":"/Date(1769817600000)/","maxRedemptionsPerCustomer":2,"maxTotalRedemptions":100}""");
        ItemView coupon = shop.item("SingleCodeCoupon", "SPRING");
        Api.Answer off = api.post(COUPONS, "{\"couponId\":\"SPRING\",\"active\":false}");

        assertThat(on.status()).as(on.text()).isEqualTo(201);
        assertThat(on.d().path("integrationKey").asText()).isEqualTo("SPRING");
        assertThat(coupon.get("active")).hasValue(true);
        assertThat(coupon.number("maxTotalRedemptions")).isEqualByComparingTo("100");
        assertThat(off.status()).isEqualTo(201);
        assertThat(shop.items("SingleCodeCoupon")).singleElement().satisfies(one -> {
            assertThat(one.get("active")).hasValue(false);
            assertThat(one.text("name")).isEqualTo("Spring");
        });
    }

    @Test
    void letsACustomerRedeemANewCouponOnceUnlessTold() {
        api.post(COUPONS, "{\"couponId\":\"ONCE\"}");

        assertThat(shop.item("SingleCodeCoupon", "ONCE").number("maxRedemptionsPerCustomer"))
                .isEqualByComparingTo("1");
        assertThat(shop.item("SingleCodeCoupon", "ONCE").get("active")).hasValue(false);
    }
}
