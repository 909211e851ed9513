package io.commercebridge.mapping.product;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The days on which a product is valid, both included; open where a day is absent. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    private static final Duration SECOND = Duration.ofSeconds(1);

    public Validity {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** The moment at which the first day begins. */
    public Optional<Instant> begin(ZoneId zone) {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The last second of the last day. */
    public Optional<Instant> end(ZoneId zone) {
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minus(SECOND));
    }
}
