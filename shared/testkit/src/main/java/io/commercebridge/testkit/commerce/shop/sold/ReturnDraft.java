package io.commercebridge.testkit.commerce.shop.sold;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a buyer writes into the form of a return.
 *
 * @param order its code
 * @param overstated whether more may be asked back than was bought, which the real form does not allow
 */
public record ReturnDraft(String order, List<ReturnLine> lines, boolean overstated) {

    public ReturnDraft {
        requireNonNull(order, "order");
        lines = List.copyOf(lines);
    }

    /** An empty form for an order. */
    public static ReturnDraft of(String order) {
        return new ReturnDraft(order, List.of(), false);
    }

    public ReturnDraft with(ReturnLine line) {
        List<ReturnLine> more = new ArrayList<>(lines);
        more.add(line);
        return new ReturnDraft(order, more, overstated);
    }

    /** @param reason code of {@code RefundReason} */
    public ReturnDraft refund(int entry, long quantity, String reason) {
        return with(ReturnLine.refund(entry, quantity, reason));
    }

    /** @param reason code of {@code ReplacementReason} */
    public ReturnDraft replacement(int entry, long quantity, String reason) {
        return with(ReturnLine.replacement(entry, quantity, reason));
    }

    /** The same, with quantities that nobody checks. */
    public ReturnDraft overstating() {
        return new ReturnDraft(order, lines, true);
    }
}
