package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.Orders.line;
import static io.commercebridge.mapping.order.Orders.money;
import static io.commercebridge.mapping.order.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void acceptsAnOrderThatAddsUp() {
        Order adding = order(money(true, "6", "22.8", "114"), line(0, "2", "50", "100"), line(1, "1", "20", "20"));
        assertThat(adding.checkedTotals()).isSameAs(adding);
    }

    @Test
    void refusesAnOrderThatIsTwoCentsOffWithBothSums() {
        Order wrong = order(money(true, "6", "22.8", "114.02"), line(0, "2", "50", "100"), line(1, "1", "20", "20"));
        assertThatThrownBy(wrong::checkedTotals)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("lines 120.00 - order discounts 6.00")
                .hasMessageContaining("= 114.00, but totalPrice is 114.02 USD");
    }

    @Test
    void toleratesHalfACentALineAndNoMore() {
        assertThat(order(money(true, "0", "0", "100.01"), line(0, "1", "50", "50"), line(1, "1", "50", "50"))
                        .checkedTotals())
                .isNotNull();
        assertThatThrownBy(() -> order(money(true, "0", "0", "100.01"), line(0, "1", "100", "100"))
                        .checkedTotals())
                .isInstanceOf(MappingException.class);
    }

    @Test
    void countsDeliveryAndPaymentCost() {
        OrderMoney money = new OrderMoney(
                MinorUnits.of("KWD"),
                false,
                BigDecimal.ONE,
                new BigDecimal("2.5"),
                new BigDecimal("0.75"),
                BigDecimal.ZERO,
                new BigDecimal("102.25"));
        Order adding = order(money, line(0, "1", "100", "100"));
        assertThat(adding.checkedTotals()).isSameAs(adding);
    }

    @Test
    void owesTaxOnTopOnlyWhenNet() {
        assertThat(money(true, "0", "19", "100").amountDue()).isEqualByComparingTo("119");
        assertThat(money(false, "0", "19", "119").amountDue()).isEqualByComparingTo("119");
        assertThat(money(true, "0", "19", "100").currencyCode()).isEqualTo("USD");
    }

    @Test
    void doesNotCountCancelledLinesAsOpen() {
        Order order = order(money(true, "0", "0", "50"), line(0, "0", "50", "0"), line(1, "1", "50", "50"));
        assertThat(order.openLines()).extracting(OrderLine::number).containsExactly(1);
    }

    @Test
    void differsFromItsCancelledSelfInNothingElse() {
        Order open = order(money(true, "0", "0", "50"), line(1, "1", "50", "50"));
        Order cancelled = new Order(
                open.code(), open.integrationKey(), open.buyer(), open.money(), open.lines(), open.shipment(), true);
        assertThat(cancelled.uncancelled()).isEqualTo(open).isNotEqualTo(cancelled);
    }
}
