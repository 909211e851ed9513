package io.commercebridge.rules.planted.platform.commerce;

import io.commercebridge.rules.planted.platform.dynamics.CuriousDynamics;

/** Knows the other client. */
public record CuriousCommerce(CuriousDynamics other) {}
