package io.commercebridge.platform.commerce.odata;

import java.util.List;

/** Writes that take effect together or not at all, in this order. */
public record ChangeSet(List<Change> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a change set without changes");
        }
    }

    public static ChangeSet of(Change... changes) {
        return new ChangeSet(List.of(changes));
    }
}
