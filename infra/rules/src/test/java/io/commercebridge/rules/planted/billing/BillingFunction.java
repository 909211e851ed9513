package io.commercebridge.rules.planted.billing;

import io.commercebridge.rules.planted.returns.ReturnsFunction;

/** Knows another function. */
public record BillingFunction(ReturnsFunction other) {}
