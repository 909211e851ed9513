package io.commercebridge.rules.planted.flowtest;

import io.commercebridge.rules.planted.billing.BillingFunction;

/** Knows one of the flows. */
public record PartialWorld(BillingFunction function) {}
