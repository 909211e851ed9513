package io.commercebridge.returns.shop;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.ReturnLine;
import io.commercebridge.mapping.returns.progress.ReturnStatus;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Reads a return as the integration object {@code BridgeReturn} tells it. */
public final class ReturnReader {
    public static final String ROOT = "ReturnRequest";
    public static final String ENTRIES = "returnEntries";
    private static final String INTEGRATION_KEY = "integrationKey";

    private ReturnReader() {}

    public static Return toReturn(CommerceItem item) {
        String code = item.requiredText("code");
        CommerceItem order = order(item);
        boolean net = order.isTrue("net");
        return new Return(
                code,
                item.text(INTEGRATION_KEY).filter(key -> !key.isBlank()).orElse(code),
                purchase(order),
                item.date("creationtime").orElse(Instant.EPOCH),
                item.isTrue("refundDeliveryCost"),
                isCancelled(item),
                item.items(ENTRIES).stream()
                        .map(entry -> line(entry, net))
                        .sorted(Comparator.comparingInt(ReturnLine::entry))
                        .toList());
    }

    static CommerceItem order(CommerceItem item) {
        return item.item("order").orElseThrow(() -> item.refused("order", "is missing"));
    }

    private static Return.Purchase purchase(CommerceItem order) {
        String code = order.requiredText("code");
        return new Return.Purchase(
                code, order.text(INTEGRATION_KEY).filter(key -> !key.isBlank()).orElse(code + "|null"));
    }

    private static ReturnLine line(CommerceItem entry, boolean net) {
        CommerceItem bought = entry.item("orderEntry").orElseThrow(() -> entry.refused("orderEntry", "is missing"));
        return new ReturnLine(
                number(entry),
                bought.item("product")
                        .orElseThrow(() -> bought.refused("product", "is missing"))
                        .requiredText("code"),
                entry.amount("expectedQuantity"),
                requested(entry, net),
                entry.code("reason"));
    }

    /** What the buyer is to get: the amount of a net order is without the tax that was paid. */
    static Optional<BigDecimal> requested(CommerceItem entry, boolean net) {
        return entry.decimal("amount").map(amount -> net ? amount.add(entry.amount("tax")) : amount);
    }

    /** The number of the entry of the order. */
    static int number(CommerceItem entry) {
        return entry.item("orderEntry")
                .orElseThrow(() -> entry.refused("orderEntry", "is missing"))
                .requiredDecimal("entryNumber")
                .intValueExact();
    }

    /** Of a return or of one of its entries; empty for a state that only this shop has. */
    static Optional<ReturnStatus> status(CommerceItem item) {
        return item.code("status").flatMap(ReturnStatus::of);
    }

    static boolean isCancelled(CommerceItem item) {
        return status(item).filter(ReturnStatus::isCancelled).isPresent();
    }

    /** The currency of the order. */
    public static MinorUnits money(CommerceItem item) {
        CommerceItem order = order(item);
        return MinorUnits.of(order.item("currency")
                .orElseThrow(() -> order.refused("currency", "is missing"))
                .requiredText("isocode"));
    }

    /** Who bought, by login. */
    public static Optional<String> buyer(CommerceItem item) {
        return order(item).item("user").flatMap(user -> user.text("uid"));
    }
}
