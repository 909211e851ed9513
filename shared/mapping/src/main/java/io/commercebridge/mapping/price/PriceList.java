package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A price list as Dynamics knows it: whose prices, and when they are valid.
 *
 * @param begin first day of validity
 * @param end last day of validity, included
 * @param changed when the list was last changed
 */
public record PriceList(
        String id, String name, boolean active, Optional<LocalDate> begin, Optional<LocalDate> end, Instant changed) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    public PriceList {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(begin, "begin");
        requireNonNull(end, "end");
        requireNonNull(changed, "changed");
    }

    /** When its prices become valid; not after they {@link #ends end}, since the shop refuses such a period. */
    public Optional<Instant> begins(ZoneId zone) {
        Optional<Instant> first = begin.map(day -> day.atStartOfDay(zone).toInstant());
        return first.flatMap(start -> earliest(start, ends(zone)));
    }

    /** The last second of validity: of its last day, or that in which the list was taken out of use. */
    public Optional<Instant> ends(ZoneId zone) {
        Optional<Instant> last =
                end.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minus(SECOND));
        return active ? last : earliest(changed, last);
    }

    private static Optional<Instant> earliest(Instant one, Optional<Instant> other) {
        return Stream.concat(Stream.of(one), other.stream()).min(Instant::compareTo);
    }
}
