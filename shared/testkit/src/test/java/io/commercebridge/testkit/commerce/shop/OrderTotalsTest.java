package io.commercebridge.testkit.commerce.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());

    @BeforeEach
    void seed() {
        Orders.seed(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static BigDecimal sum(ItemView order) {
        return order.list("entries").stream()
                .map(entry -> entry.number("totalPrice"))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(order.number("totalDiscounts"))
                .add(order.number("deliveryCost"))
                .add(order.number("paymentCost"));
    }

    private static void addsUp(ItemView order) {
        assertThat(order.number("totalPrice")).isEqualByComparingTo(sum(order));
    }

    @Test
    void calculatesANetOrder() {
        ItemView order = shop.shop().placeOrder(Orders.draft(true));

        // 200.00 + (99.99 - 10.00) = 289.99; - 5.00 + 8.00 = 292.99; taxes scaled by 292.99 / 289.99
        assertThat(order.number("subtotal")).isEqualByComparingTo("289.99");
        assertThat(order.number("totalPrice")).isEqualByComparingTo("292.99");
        assertThat(order.number("totalTax")).isEqualByComparingTo("44.75");
        assertThat(order.text("globalDiscountValuesInternal")).isEqualTo("[<DV<order-5#5.0#true#5.0#EUR#false>VD>]");
        assertThat(order.text("totalTaxValuesInternal"))
                .isEqualTo("[<TV<de-full#19.0#false#38.39#EUR>VT>|<TV<de-half#7.0#false#6.36#EUR>VT>]");
        assertThat(order.list("entries").get(1).text("discountValuesInternal"))
                .isEqualTo("[<DV<line-10#10.0#false#10.0#EUR#false>VD>]");
        addsUp(order);
    }

    @Test
    void calculatesAGrossOrderWithTheTaxInside() {
        ItemView order = shop.shop().placeOrder(Orders.draft(false));

        assertThat(order.number("totalPrice")).isEqualByComparingTo("292.99");
        // 200.00 * f * 19 / 119 = 32.26; 89.99 * f * 7 / 107 = 5.95
        assertThat(order.number("totalTax")).isEqualByComparingTo("38.21");
        addsUp(order);
    }

    @Test
    void roundsToTheCurrencysMinorUnits() {
        ItemView yen = shop.shop()
                .placeOrder(OrderDraft.gross("ann@acme.test", "JPY")
                        .with(OrderLine.of("drill", 3, "333")
                                .discounted(Discount.percent("d", "5"))
                                .taxed(Tax.of("jp", "10"))));
        ItemView dinar =
                shop.shop().placeOrder(OrderDraft.net("ann@acme.test", "KWD").with(OrderLine.of("drill", 3, "0.3335")));

        assertThat(yen.number("totalPrice")).isEqualByComparingTo("949");
        assertThat(yen.number("totalTax")).isEqualByComparingTo("86");
        assertThat(dinar.number("totalPrice")).isEqualByComparingTo("1.001");
    }

    @Test
    void recalculatesAfterEveryAmendment() {
        shop.shop().placeOrder(Orders.draft(true));

        addsUp(shop.shop().amendQuantity("o1", 0, 5));
        ItemView added = shop.shop().addEntry("o1", OrderLine.of("drill", 1, "10"));
        addsUp(added);
        assertThat(added.number("subtotal")).isEqualByComparingTo("599.99");
        ItemView removed = shop.shop().removeEntry("o1", 1);
        addsUp(removed);
        assertThat(removed.list("entries"))
                .extracting(entry -> entry.text("entryNumber"))
                .containsExactly("0", "2");
        assertThat(removed.number("totalPrice")).isEqualByComparingTo("513");
    }

    @Test
    void cancelsPartOfALineAndThenTheRest() {
        shop.shop().placeOrder(Orders.draft(true));

        ItemView part = shop.shop().cancelEntry("o1", 0, 1);
        assertThat(part.text("status/code")).isEqualTo("CREATED");
        assertThat(part.list("entries").getFirst().text("quantity")).isEqualTo("1");
        addsUp(part);

        shop.shop().cancelEntry("o1", 0, 1);
        ItemView all = shop.shop().cancelEntry("o1", 1, 3);
        assertThat(all.text("status/code")).isEqualTo("CANCELLED");
        assertThat(all.list("entries"))
                .extracting(entry -> entry.text("quantityStatus/code"))
                .containsOnly("DEAD");
        assertThat(all.number("totalPrice")).isZero();
        assertThatThrownBy(() -> shop.shop().cancelEntry("o1", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cancelsAWholeOrder() {
        shop.shop().placeOrder(Orders.draft(false));

        ItemView order = shop.shop().cancel("o1");

        assertThat(order.text("status/code")).isEqualTo("CANCELLED");
        assertThat(order.number("totalPrice")).isZero();
        assertThat(order.number("totalTax")).isZero();
        addsUp(order);
    }

    @Test
    void breaksATotalOnPurpose() {
        shop.shop().skewTotals(new BigDecimal("0.03"));

        ItemView order = shop.shop().placeOrder(Orders.draft(true));

        assertThat(order.number("totalPrice").subtract(sum(order))).isEqualByComparingTo("0.03");
    }

    @Test
    void keepsSnapshotsWhenToldTo() {
        shop.shop().keepHistory(true);
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop().amendQuantity("o1", 0, 1);

        assertThat(shop.items("Order")).hasSize(2);
        assertThat(shop.items("Order").getLast().get("versionID")).isPresent();
        assertThat(shop.item("Order", "o1").get("versionID")).isEmpty();
        assertThat(shop.items("Order").getLast().list("entries").getFirst().text("quantity"))
                .isEqualTo("2");
    }

    @Test
    void givesAnOrderItsOwnCopyOfAnAddress() {
        Map<String, Object> address = Map.of("publicKey", "a1", "town", "Ulm");
        shop.seed("B2BUnit", Map.of("uid", "acme", "addresses", List.of(address)));
        shop.shop().placeOrder(Orders.draft(true).with("deliveryAddress", address));
        shop.seed("B2BUnit", Map.of("uid", "acme", "addresses", List.of(Map.of("publicKey", "a1", "town", "Bonn"))));

        assertThat(shop.item("Order", "o1").text("deliveryAddress/town")).isEqualTo("Ulm");
        assertThat(shop.item("B2BUnit", "acme").list("addresses"))
                .singleElement()
                .satisfies(own -> assertThat(own.text("town")).isEqualTo("Bonn"));
    }

    @Test
    void numbersOrdersByItself() {
        OrderDraft draft = OrderDraft.net("ann@acme.test", "EUR").with(OrderLine.of("drill", 1, "1"));

        assertThat(shop.shop().placeOrder(draft).text("code")).isEqualTo("00001000");
        assertThat(shop.shop().placeOrder(draft).text("code")).isEqualTo("00001001");
    }
}
