package io.commercebridge.testkit.commerce.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouponsTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Told told = new Told(shop);

    @BeforeEach
    void order() {
        Orders.seed(shop);
        shop.shop()
                .placeOrder(OrderDraft.net("ann@acme.test", "EUR")
                        .with("code", "o1")
                        .with(OrderLine.of("drill", 1, "100.00"))
                        .coupon("SPRING")
                        .coupon("VIP")
                        .promotion("spring-sale")
                        .discounted(Discount.amount("SPRING", "20.00")));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void placesAnOrderWithCouponsAndPromotions() {
        JsonNode order = told.only("BridgeOrder", "Created");

        assertThat(order.path("appliedCouponCodes").findValuesAsText("value")).containsExactly("SPRING", "VIP");
        assertThat(order.at("/allPromotionResults/0/promotion/code").asText()).isEqualTo("spring-sale");
        assertThat(order.at("/allPromotionResults/0/certainty").asDouble()).isEqualTo(1.0);
        assertThat(order.path("totalPrice").decimalValue()).isEqualByComparingTo("80");
    }

    @Test
    void takesACouponOffWithItsDiscount() {
        ItemView order = shop.shop().removeCoupon("o1", "SPRING");

        assertThat(order.values("appliedCouponCodes")).singleElement().isEqualTo("VIP");
        assertThat(order.number("totalDiscounts")).isZero();
        assertThat(order.number("totalPrice")).isEqualByComparingTo("100");
        assertThat(shop.shop().removeCoupon("o1", "VIP").values("appliedCouponCodes"))
                .isEmpty();
        assertThatThrownBy(() -> shop.shop().removeCoupon("o1", "VIP")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void takesAPromotionBack() {
        told.forget();

        ItemView order = shop.shop().removePromotion("o1", "spring-sale");

        assertThat(order.list("allPromotionResults")).isEmpty();
        assertThat(told.only("BridgeOrder", "Updated").path("allPromotionResults"))
                .isEmpty();
        assertThatThrownBy(() -> shop.shop().removePromotion("o1", "spring-sale"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
