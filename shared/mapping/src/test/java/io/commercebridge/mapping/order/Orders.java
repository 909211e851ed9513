package io.commercebridge.mapping.order;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.code.CodeTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders to test with. */
final class Orders {
    static final UUID NAMESPACE = UUID.fromString("0190a8e3-0000-7000-8000-000000000001");

    private Orders() {}

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    static SalesOrderRules rules() {
        return new SalesOrderRules(
                NAMESPACE,
                CodeTable.parse("price list", "EUR=Euro list,*=omit"),
                CodeTable.parse("unit", "pieces=Each,kg=Kilogram"),
                CodeTable.parse("delivery mode", "standard-net=5,*=omit"),
                CodeTable.parse("country", "DE=Germany,*=pass"),
                Optional.empty());
    }

    static OrderLine line(int number, String quantity, String price, String total) {
        return new OrderLine(
                number,
                "P-" + number,
                Optional.of("Product " + number),
                "pieces",
                amount(quantity),
                amount(price),
                amount(total),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static OrderLine taxed(OrderLine line, String tax) {
        return new OrderLine(
                line.number(),
                line.productCode(),
                line.productName(),
                line.unit(),
                line.quantity(),
                line.basePrice(),
                line.totalPrice(),
                Optional.of(amount(tax)),
                line.requestedDelivery(),
                line.costCenter());
    }

    static OrderMoney money(boolean net, String discount, String tax, String total) {
        return new OrderMoney(
                MinorUnits.of("USD"),
                net,
                amount(discount),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount(tax),
                amount(total));
    }

    static Order order(OrderMoney money, OrderLine... lines) {
        return new Order(
                "00001000",
                "00001000|null",
                new Buyer.Company("C-4711"),
                money,
                List.of(lines),
                new Order.Shipment(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                false);
    }
}
