package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How far the shop has been told that an order has come: kept with the correlation, so that it never goes back.
 *
 * @param furthest the furthest progress reported
 * @param holds what the order is held for; never an order that has come to its end
 */
public record ReportedProgress(OrderProgress furthest, Holds holds) {

    public ReportedProgress {
        requireNonNull(furthest, "furthest");
        requireNonNull(holds, "holds");
        holds = furthest.terminal() ? Holds.NONE : holds;
    }

    /** True while the order is on hold. */
    public boolean held() {
        return holds.any();
    }

    /** The form in which it is kept. */
    public String text() {
        return furthest.name() + holds.marks();
    }

    /** Reads the kept form. */
    public static ReportedProgress parse(String text) {
        Holds holds = Holds.parse(text);
        String furthest = text.substring(0, text.length() - holds.marks().length());
        return new ReportedProgress(OrderProgress.valueOf(furthest), holds);
    }

    /** Where the state leads from here; empty if the order has been there already. */
    public static Optional<ReportedProgress> after(
            Optional<ReportedProgress> before, OrderProgress reached, Holds holds) {
        if (before.isEmpty()) {
            return Optional.of(new ReportedProgress(reached, holds));
        }
        ReportedProgress was = before.get();
        if (was.furthest().terminal()) {
            return Optional.empty();
        }
        OrderProgress furthest = reached.compareTo(was.furthest()) > 0 ? reached : was.furthest();
        ReportedProgress next = new ReportedProgress(furthest, holds);
        boolean behind = !next.held() && !was.held() && furthest == was.furthest();
        return behind ? Optional.empty() : Optional.of(next);
    }

    /**
     * What to go on from if it is not known whether the step to {@code next} has reached the shop: whatever is told then, this
     * step again, a release or the one after it, has something to report.
     */
    public static Optional<ReportedProgress> unsure(Optional<ReportedProgress> before, ReportedProgress next) {
        return before.map(
                        was -> new ReportedProgress(was.furthest(), was.holds().and(next.holds())))
                .or(() -> Optional.of(next).filter(ReportedProgress::held));
    }
}
