package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.Awaited;
import java.util.List;
import java.util.Optional;

/** What a delivery came to. */
public sealed interface Effect {

    /**
     * The other side has been written.
     *
     * @param arrivals names under which events of this flow may wait for what is there now; they are released
     * @param mirror what the counterpart's own record begins with, if this is the first delivery
     * @param overruled why a part of the change was not carried over: the other side owns it, and its next change is sent
     *     whole
     */
    record Wrote(
            Written written,
            List<String> warnings,
            List<Awaited> arrivals,
            Optional<Written.Mirror> mirror,
            Optional<String> overruled)
            implements Effect {

        public Wrote {
            requireNonNull(written, "written");
            warnings = List.copyOf(warnings);
            arrivals = List.copyOf(arrivals);
            requireNonNull(mirror, "mirror");
            requireNonNull(overruled, "overruled");
        }

        public Wrote(Written written, List<String> warnings) {
            this(written, warnings, List.of(), Optional.empty(), Optional.empty());
        }

        public Wrote releasing(List<Awaited> names) {
            return new Wrote(written, warnings, names, mirror, overruled);
        }

        public Wrote mirrored(Written.Mirror counterpart) {
            return new Wrote(written, warnings, arrivals, Optional.of(counterpart), overruled);
        }

        public Wrote overruling(Optional<String> reason) {
            return new Wrote(written, warnings, arrivals, mirror, reason);
        }
    }

    /**
     * Nothing had to be written.
     *
     * @param arrivals names under which events of this flow may wait for the record that was told of; they are released
     */
    record Nothing(Outcome outcome, String reason, List<Awaited> arrivals) implements Effect {
        public Nothing {
            requireNonNull(outcome, "outcome");
            requireNonNull(reason, "reason");
            arrivals = List.copyOf(arrivals);
        }

        public Nothing(Outcome outcome, String reason) {
            this(outcome, reason, List.of());
        }

        public Nothing releasing(List<Awaited> names) {
            return new Nothing(outcome, reason, names);
        }
    }

    /**
     * Only what the other side owns has changed: ignored for this reason. The owner's next change, whatever it is, is sent
     * whole, so that it restores what it owns.
     *
     * @param owner key of the owner's record on the other side, where it is not the counterpart
     */
    record Overruled(String reason, Optional<String> owner) implements Effect {
        public Overruled {
            requireNonNull(reason, "reason");
            requireNonNull(owner, "owner");
        }

        public Overruled(String reason) {
            this(reason, Optional.empty());
        }
    }
}
