package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of one record and direction as it was read, and as it is to be written back under its fence.
 *
 * @param fence how often the item has been written; 0 if it is not there
 * @param version the newest settled version of the record, in the source's own count; 0 if none
 * @param seen the newest version known of, if only from an echo; at least {@code version}
 * @param content hash of the newest settled content; absent if none
 * @param core the same without what either side may change; absent if none
 * @param written what the last delivery left; absent before the first
 * @param trial the event that is being tried and how often; absent if the last one came to an end
 * @param verdict the last event's end and why; absent if there was none
 * @param parked the event that could not be delivered, if there is one
 * @param businessKey the number people know the record by
 * @param other attributes of other versions of this code, kept as they are
 */
public record Correlation(
        RecordKey key,
        long fence,
        long version,
        long seen,
        Optional<String> content,
        Optional<String> core,
        Optional<Written> written,
        Trail trail,
        Optional<Trial> trial,
        Optional<Verdict> verdict,
        Optional<Parked> parked,
        Optional<String> businessKey,
        Map<String, AttributeValue> other) {

    /** Attempts at one event so far. */
    public record Trial(String mark, int attempts) {}

    /** How the last event ended. */
    public record Verdict(
            String outcome, String reason, List<String> warnings, Optional<String> traceparent, Instant at) {
        public Verdict {
            requireNonNull(outcome, "outcome");
            requireNonNull(reason, "reason");
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The event that is parked, until it or a newer one is delivered.
     *
     * @param mark its id, shortened as in the trail
     * @param version of the record as the event tells it; 0 if it could not be read that far
     * @param event the whole event, compressed; absent if it is too large to be kept here
     */
    public record Parked(String mark, long version, String reason, String remedy, Optional<byte[]> event, Instant at) {
        public Parked {
            requireNonNull(mark, "mark");
            requireNonNull(reason, "reason");
            requireNonNull(remedy, "remedy");
        }
    }

    public Correlation {
        requireNonNull(key, "key");
        requireNonNull(trail, "trail");
        other = Map.copyOf(other);
    }

    /** A record of which nothing is known yet. */
    public static Correlation unknown(RecordKey key) {
        return new Correlation(
                key,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Trail.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** A copy to change. */
    public CorrelationDraft draft() {
        return new CorrelationDraft(this);
    }

    /**
     * This item once it stands for a record that had another key: what is known of that record, and which events of the new
     * key have come to an end already.
     *
     * @param old the item of the former key
     * @param counterpart whom both belong to
     * @param mirror takes the place of what the old item knows
     */
    Correlation takingOver(Correlation old, String counterpart, Optional<Written.Mirror> mirror) {
        List<Trail.Entry> events = new ArrayList<>(old.trail().entries());
        events.addAll(trail.entries());
        Optional<Written> known = old.written();
        Written pointer = new Written(
                counterpart,
                known.flatMap(Written::writtenHash),
                mirror.flatMap(Written.Mirror::state).or(() -> known.flatMap(Written::state)),
                mirror.map(Written.Mirror::parts)
                        .or(() -> known.map(Written::parts))
                        .orElse(Map.of()));
        return new Correlation(
                key,
                fence,
                old.version(),
                Math.max(old.seen(), seen),
                old.content(),
                mirror.map(Written.Mirror::core).or(old::core),
                Optional.of(pointer),
                Trail.latest(events),
                trial,
                verdict.or(old::verdict),
                parked.or(old::parked),
                businessKey.or(old::businessKey),
                old.other());
    }

    /** True if the source is known to have reached this version or a newer one; never of a record without versions. */
    public boolean overtakes(long other) {
        return other != 0 && other <= seen;
    }

    public int attempts(String eventId) {
        return trial.filter(running -> running.mark().equals(Trail.mark(eventId)))
                .map(Trial::attempts)
                .orElse(0);
    }
}
