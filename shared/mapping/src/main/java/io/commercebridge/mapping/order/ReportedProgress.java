package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How far the shop has been told that an order has come: kept with the correlation, so that it never goes back.
 *
 * @param furthest the furthest progress reported
 * @param held true while the order is on hold
 */
public record ReportedProgress(OrderProgress furthest, boolean held) {
    private static final String HELD = "!";

    public ReportedProgress {
        requireNonNull(furthest, "furthest");
    }

    /** The form in which it is kept. */
    public String text() {
        return furthest.name() + (held ? HELD : "");
    }

    /** Reads the kept form. */
    public static ReportedProgress parse(String text) {
        boolean held = text.endsWith(HELD);
        return new ReportedProgress(
                OrderProgress.valueOf(held ? text.substring(0, text.length() - HELD.length()) : text), held);
    }

    /** Where the state leads from here; empty if the order has been there already. */
    public static Optional<ReportedProgress> after(
            Optional<ReportedProgress> before, OrderProgress reached, boolean onHold) {
        if (before.isEmpty()) {
            return Optional.of(new ReportedProgress(reached, onHold));
        }
        ReportedProgress was = before.get();
        if (was.furthest().terminal()) {
            return Optional.empty();
        }
        OrderProgress furthest = reached.compareTo(was.furthest()) > 0 ? reached : was.furthest();
        ReportedProgress next = new ReportedProgress(furthest, onHold);
        boolean behind = !onHold && !was.held() && furthest == was.furthest();
        return behind ? Optional.empty() : Optional.of(next);
    }
}
