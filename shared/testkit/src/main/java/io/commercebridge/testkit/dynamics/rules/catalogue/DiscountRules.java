package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.Optional;

/** The discounts of a list are all amounts or all percentages, and at most one of them holds for a quantity. */
final class DiscountRules implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        requireKind(draft, work);
        Range range = Range.of(draft.preview());
        if (range.low().signum() < 0) {
            throw Refusal.argument("Low quantity should be greater than zero.");
        }
        if (range.high().filter(high -> high.compareTo(range.low()) < 0).isPresent()) {
            throw Refusal.argument("Low quantity should be less than high quantity.");
        }
        boolean overlaps = draft.ref("discounttypeid").stream()
                .flatMap(list -> work.store().pointing("discount", "discounttypeid", list.id()).stream())
                .anyMatch(other ->
                        !other.id().equals(draft.id()) && Range.of(other).overlaps(range));
        if (overlaps) {
            throw new Refusal(
                    400, "0x80043b02", "The new quantities overlap the range covered by existing quantities.");
        }
    }

    private static void requireKind(Draft draft, Work work) {
        boolean amounts = work.follow(draft.ref("discounttypeid"))
                .map(list -> list.flag("isamounttype"))
                .orElse(false);
        boolean amount = draft.get("amount").isPresent();
        boolean percentage = draft.get("percentage").isPresent();
        if (amount && percentage) {
            throw new Refusal(400, "0x80043b1f", "Both 'amount' and 'percentage' cannot be set.");
        }
        if (amounts && percentage) {
            throw new Refusal(400, "0x80043b20", "The discount type does not support 'percentage' discounts.");
        }
        if (!amounts && amount) {
            throw new Refusal(400, "0x80043b21", "The discount type does not support 'amount' discounts.");
        }
        if (!amount && !percentage) {
            throw Refusal.argument(
                    "Required field '" + (amounts ? "amount" : "percentage") + "' of discount is missing.");
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        work.follow(draft.ref("discounttypeid")).ifPresent(list -> {
            draft.put("isamounttype", list.flag("isamounttype"));
            list.get("transactioncurrencyid").ifPresent(currency -> draft.put("transactioncurrencyid", currency));
        });
    }

    /** @param high included; absent for every quantity from the low one on */
    private record Range(BigDecimal low, Optional<BigDecimal> high) {
        static Range of(Row discount) {
            return new Range(discount.number("lowquantity").orElse(BigDecimal.ZERO), discount.number("highquantity"));
        }

        boolean overlaps(Range other) {
            return startsWithin(other) || other.startsWithin(this);
        }

        private boolean startsWithin(Range other) {
            return low.compareTo(other.low) >= 0
                    && other.high.map(end -> low.compareTo(end) <= 0).orElse(true);
        }
    }
}
