package io.commercebridge.testkit.commerce.data;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Numbers new tickets and comments that come without a number, as the platform's number series do. */
public final class NumberSeries implements UnaryOperator<Item> {
    private final TypeSystem types;
    private long tickets;
    private long comments = 1;

    public NumberSeries(TypeSystem types) {
        this.types = types;
    }

    @Override
    public Item apply(Item fresh) {
        if (types.isA(fresh.type(), "CsTicket") && fresh.value("ticketID").isEmpty()) {
            return fresh.with("ticketID", Optional.of("%08d".formatted(tickets++)));
        }
        if (types.isA(fresh.type(), "Comment") && fresh.value("code").isEmpty()) {
            // Digits and letters, which is what the platform's template gives.
            String code = Long.toString(comments++, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
            return fresh.with("code", Optional.of("0".repeat(8 - code.length()) + code));
        }
        return fresh;
    }
}
