package io.commercebridge.mapping.match;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of one record or of several that have something in common. Every record is in exactly one. */
public sealed interface Match<T extends Candidate> {

    /**
     * The one record of each side that have this in common.
     *
     * @param notes what speaks against it, or should be known before it is accepted
     */
    record Proposed<T extends Candidate>(T dynamics, T commerce, By by, List<String> notes) implements Match<T> {
        public Proposed {
            requireNonNull(dynamics, "dynamics");
            requireNonNull(commerce, "commerce");
            requireNonNull(by, "by");
            notes = List.copyOf(notes);
        }
    }

    /** More than one record on a side have this in common: none of them is taken, neither now nor by a weaker rule. */
    record Ambiguous<T extends Candidate>(List<T> dynamics, List<T> commerce, By by) implements Match<T> {
        public Ambiguous {
            dynamics = List.copyOf(dynamics);
            commerce = List.copyOf(commerce);
            requireNonNull(by, "by");
        }
    }

    /** Nothing on the other side has anything in common with it. */
    record Alone<T extends Candidate>(T candidate, Origin origin) implements Match<T> {
        public Alone {
            requireNonNull(candidate, "candidate");
            requireNonNull(origin, "origin");
        }
    }

    /** Where a record lives. */
    enum Origin {
        DYNAMICS,
        COMMERCE
    }
}
