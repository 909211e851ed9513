package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.order.OrderProgress;
import java.util.Optional;

/**
 * How far the bridge has taken an order in the shop: kept with the correlation, so that it never goes back.
 *
 * @param furthest the furthest progress reported
 * @param held true while the order is on hold
 */
record Progress(OrderProgress furthest, boolean held) {
    private static final String HELD = "!";

    Progress {
        requireNonNull(furthest, "furthest");
    }

    String text() {
        return furthest.name() + (held ? HELD : "");
    }

    static Progress parse(String text) {
        boolean held = text.endsWith(HELD);
        return new Progress(
                OrderProgress.valueOf(held ? text.substring(0, text.length() - HELD.length()) : text), held);
    }

    /** Where the state leads from here; empty if the order has been there already. */
    static Optional<Progress> after(Optional<Progress> before, OrderProgress reached, boolean onHold) {
        if (before.isEmpty()) {
            return Optional.of(new Progress(reached, onHold));
        }
        Progress was = before.get();
        if (was.furthest().terminal()) {
            return Optional.empty();
        }
        OrderProgress furthest = reached.compareTo(was.furthest()) > 0 ? reached : was.furthest();
        Progress next = new Progress(furthest, onHold);
        boolean behind = !onHold && !was.held() && furthest == was.furthest();
        return behind ? Optional.empty() : Optional.of(next);
    }
}
