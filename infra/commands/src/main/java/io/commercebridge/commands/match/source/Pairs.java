package io.commercebridge.commands.match.source;

import io.commercebridge.commands.match.file.Accepted;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.CorrelationConflict;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pairs of the customers flow in the correlations table. A pair that is there is never overwritten. */
@Singleton
public final class Pairs {
    public static final String FLOW = "customers";

    /** Below every version, so that an event which is parked stays so. */
    private static final long NO_VERSION = -1;

    private static final int TRIES = 3;

    /** What the table says after an attempt to record a pair. */
    public sealed interface Recording {
        /** It was not there before. */
        record New() implements Recording {}

        /** It was there already; {@code settled} if the event with this id has come to its end. */
        record Known(boolean settled) implements Recording {}

        /** One of the two belongs to another record. */
        record Conflict(String reason) implements Recording {}
    }

    private final Correlations correlations;
    private final CorrelationIndex index;

    public Pairs(Correlations correlations, CorrelationIndex index) {
        this.correlations = correlations;
        this.index = index;
    }

    /** Key → key of the counterpart, of those that have one. */
    public Map<String, String> of(Side side, Collection<String> keys) {
        Map<String, String> pairs = new LinkedHashMap<>();
        index.counterparts(
                        keys.stream().map(key -> new RecordKey(FLOW, side, key)).toList())
                .forEach((record, counterpart) -> pairs.put(record.key(), counterpart));
        return pairs;
    }

    /**
     * Records a pair, or tells why not.
     *
     * @param number by which people know the company
     * @param eventId of the event that is sent for this pair
     */
    public Recording record(Accepted pair, Optional<String> number, String eventId) {
        CorrelationConflict last = null;
        for (int i = 0; i < TRIES; i++) {
            Correlation known = correlations.read(new RecordKey(FLOW, Side.DYNAMICS, pair.dynamicsId()));
            Optional<String> counterpart = known.written().map(Written::counterpart);
            if (counterpart.isPresent()) {
                return counterpart.get().equals(pair.commerceKey())
                        ? new Recording.Known(known.trail().settled(eventId))
                        : new Recording.Conflict("the " + pair.kind().table() + " is paired with another "
                                + pair.kind().inShop() + " already");
            }
            try {
                return write(known, pair, number);
            } catch (CorrelationConflict e) {
                // Somebody has handled an event of this record meanwhile: look again.
                last = e;
            }
        }
        throw last;
    }

    private Recording write(Correlation known, Accepted pair, Optional<String> number) {
        Written written = new Written(pair.commerceKey(), Optional.empty(), Optional.empty(), Map.of());
        try {
            correlations.write(
                    known,
                    known.draft()
                            .written(written, NO_VERSION)
                            .businessKey(number)
                            .build());
            return new Recording.New();
        } catch (BridgeException e) {
            if (e.category() != Category.PERMANENT) {
                throw e;
            }
            return new Recording.Conflict("the " + pair.kind().inShop() + " is paired with another "
                    + pair.kind().table() + " already");
        }
    }
}
