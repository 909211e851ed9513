package io.commercebridge.fulfilment.consignment;

import io.commercebridge.fulfilment.source.SalesOrder;
import io.commercebridge.fulfilment.source.ShipmentRow;
import io.commercebridge.fulfilment.source.ShipmentRow.Line;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.order.SalesOrderRows;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which line of the sales order is which entry of the order: the ids of its lines are computed, so nobody has to be asked. */
record EntryNumbers(String orderCode, Map<String, Integer> byLine) {

    EntryNumbers {
        byLine = Collections.unmodifiableMap(new HashMap<>(byLine));
    }

    static EntryNumbers of(ShopOrder order, UUID namespace) {
        Map<String, Integer> byLine = new HashMap<>();
        order.entries()
                .forEach(number -> byLine.put(
                        SalesOrderRows.lineIdOf(order.key(), String.valueOf(number), namespace)
                                .toString(),
                        number));
        return new EntryNumbers(order.code(), byLine);
    }

    /** @throws MappingException naming the shipment and a line of it that is not of this order */
    Quantities of(ShipmentRow shipment) {
        Quantities all = Quantities.NONE;
        for (Line line : shipment.lines()) {
            String place = "shipment " + shipment.name() + ", line " + line.id();
            int entry = line.orderLine()
                    .flatMap(this::find)
                    .orElseThrow(() -> new MappingException(
                            place + " is not of order " + orderCode + " but of "
                                    + line.orderLine()
                                            .map(id -> "sales order line " + id)
                                            .orElse("no sales order line"),
                            "Give each order a shipment of its own: a consignment belongs to one order."));
            all = all.plus(Quantities.of(entry, Quantities.whole(line.quantity(), place)));
        }
        return all;
    }

    /** Amounts of the sales order's lines; what it has besides the order's entries is its own. */
    Quantities of(SalesOrder order, Function<SalesOrder.Line, BigDecimal> amount) {
        Map<Integer, Long> all = new HashMap<>();
        order.lines().forEach((id, line) -> find(id).ifPresent(entry ->
                all.put(entry, Quantities.whole(amount.apply(line), "order " + orderCode + ", entry " + entry))));
        return new Quantities(all);
    }

    private Optional<Integer> find(String line) {
        return Optional.ofNullable(byLine.get(line));
    }
}
