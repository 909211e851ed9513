package io.commercebridge.commands.match.file;

import static java.util.Objects.requireNonNull;

/**
 * A pair that a human is to accept or not.
 *
 * @param by what the two have in common
 * @param dynamics row id, number or e-mail address, and name in Dynamics
 * @param commerce integration key, number or e-mail address, and name in the shop
 * @param note what should be known before it is accepted
 */
public record Proposal(String by, Kind kind, Side dynamics, Side commerce, String note) {

    /** One of the two records. */
    public record Side(String key, String number, String name) {
        public Side {
            requireNonNull(key, "key");
            requireNonNull(number, "number");
            requireNonNull(name, "name");
        }
    }

    public Proposal {
        requireNonNull(by, "by");
        requireNonNull(kind, "kind");
        requireNonNull(note, "note");
    }
}
