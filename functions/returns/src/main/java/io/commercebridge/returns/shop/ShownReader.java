package io.commercebridge.returns.shop;

import io.commercebridge.mapping.returns.progress.ShownReturn;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.util.HashMap;
import java.util.Map;

/** Reads what the shop shows of the progress of a return. */
public final class ShownReader {
    private ShownReader() {}

    public static ShownReturn toShown(CommerceItem item) {
        CommerceItem order = ReturnReader.order(item);
        boolean net = order.isTrue("net");
        Map<Integer, ShownReturn.Line> lines = new HashMap<>();
        item.items(ReturnReader.ENTRIES).forEach(entry -> lines.put(ReturnReader.number(entry), line(entry, net)));
        return new ShownReturn(
                item.requiredText("code"),
                order.requiredText("code"),
                ReturnReader.status(item),
                item.text("RMA"),
                lines);
    }

    private static ShownReturn.Line line(CommerceItem entry, boolean net) {
        boolean replacement =
                entry.code("reason").isEmpty() && entry.decimal("amount").isEmpty();
        return new ShownReturn.Line(
                ReturnReader.status(entry), replacement, AccountReader.sums(entry, net), entry.text("notes"));
    }
}
