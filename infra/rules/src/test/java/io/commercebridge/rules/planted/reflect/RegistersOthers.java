package io.commercebridge.rules.planted.reflect;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection(targets = RegistersOthers.RegisteredByAnother.class)
record RegistersOthers(@JsonProperty("Other") RegisteredByAnother other) {

    record RegisteredByAnother(String text) {}
}
