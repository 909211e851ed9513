package io.commercebridge.rules.planted.billing;

import io.commercebridge.rules.planted.returns.ReturnsFunction;

record BillingFunction(ReturnsFunction other) {}
