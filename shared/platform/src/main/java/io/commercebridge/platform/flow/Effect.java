package io.commercebridge.platform.flow;

import io.commercebridge.platform.correlation.Written;
import java.util.List;

/** What a delivery came to. */
public sealed interface Effect {

    /** The other side has been written. */
    record Wrote(Written written, List<String> warnings) implements Effect {
        public Wrote {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing had to be written. */
    record Nothing(Outcome outcome, String reason) implements Effect {}
}
