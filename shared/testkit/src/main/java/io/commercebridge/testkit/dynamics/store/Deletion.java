package io.commercebridge.testkit.dynamics.store;

import java.util.UUID;

/** That a row was deleted, and as which version, for change tracking. */
public record Deletion(String table, UUID id, long version) {}
