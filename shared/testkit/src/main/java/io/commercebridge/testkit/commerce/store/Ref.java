package io.commercebridge.testkit.commerce.store;

/** A reference to another item, by its primary key. */
public record Ref(long pk) {}
