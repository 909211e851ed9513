package io.commercebridge.mapping.campaign;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the shop is to know of a campaign.
 *
 * @param coupon code of its coupon; absent for a campaign without one
 * @param launched whether it is under way: not proposed, suspended, completed or canceled
 * @param start its first day: the actual one, else the proposed one
 * @param end its last day, which belongs to it
 */
public record Campaign(
        String id,
        Optional<String> name,
        Optional<String> coupon,
        boolean launched,
        Optional<LocalDate> start,
        Optional<LocalDate> end) {
    private static final int ACTIVE = 0;
    private static final int LAUNCHED = 2;

    public Campaign {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(coupon, "coupon");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** Whether a campaign of this state and status is under way. */
    public static boolean isLaunched(int statecode, int statuscode) {
        return statecode == ACTIVE && statuscode == LAUNCHED;
    }

    /** Whether its last day comes before its first. */
    public boolean endsBeforeItStarts() {
        return start.isPresent()
                && end.filter(last -> last.isBefore(start.get())).isPresent();
    }
}
