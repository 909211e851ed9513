package io.commercebridge.rules.planted.testkit;

import io.commercebridge.rules.planted.util.Leftovers;

/** Knows the product. */
public record KnowingSimulator(Leftovers leftovers) {}
