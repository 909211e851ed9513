package io.commercebridge.rules.planted.platform.dynamics;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A wire record that everybody can build upon. */
@RegisterForReflection
public record LeakedWire(String name) {}
