package io.commercebridge.rules.planted.util;

/** In a package named after nothing. */
public record Leftovers(String what) {}
