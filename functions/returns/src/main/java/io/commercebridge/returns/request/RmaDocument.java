package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.returns.RmaRows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An RMA as it is to be.
 *
 * @param owned in the columns that the shop owns
 * @param known what is known of its rows, by part
 */
record RmaDocument(RmaRows owned, Map<String, Fingerprint> known) {

    RmaDocument {
        requireNonNull(owned, "owned");
        known = Map.copyOf(known);
    }

    UUID id() {
        return owned.header().id();
    }

    /** Whether nothing need be written. */
    boolean isWritten() {
        return owned.all().stream().allMatch(this::isWritten)
                && known.keySet().stream().allMatch(part -> owned.all().stream()
                        .anyMatch(row -> row.part().equals(part)));
    }

    private boolean isWritten(Row row) {
        Fingerprint print = known.get(row.part());
        return print != null && print.changed(row).isEmpty();
    }

    /** Whether a row has to be made. */
    boolean isToBeOpened() {
        return owned.all().stream().anyMatch(row -> !known.containsKey(row.part()));
    }

    /** The same where these rows turn out to be there, in whatever state. */
    RmaDocument found(Predicate<UUID> there) {
        Map<String, Fingerprint> found = new HashMap<>(known);
        owned.all().stream()
                .filter(row -> there.test(row.id()))
                .forEach(row -> found.putIfAbsent(row.part(), Fingerprint.NOTHING));
        return new RmaDocument(owned, found);
    }
}
