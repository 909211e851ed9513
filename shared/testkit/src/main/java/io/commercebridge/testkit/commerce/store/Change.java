package io.commercebridge.testkit.commerce.store;

/** What one committed transaction did to one item; {@code item} is the last state before a removal. */
public record Change(Kind kind, Item item) {

    /** Creation, update or removal. */
    public enum Kind {
        CREATED,
        UPDATED,
        REMOVED
    }
}
