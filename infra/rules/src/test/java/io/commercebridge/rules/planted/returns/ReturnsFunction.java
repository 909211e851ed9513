package io.commercebridge.rules.planted.returns;

import io.commercebridge.rules.planted.testkit.KnowingSimulator;

/** Deployed, and knows the testkit. */
public record ReturnsFunction(KnowingSimulator simulator) {}
