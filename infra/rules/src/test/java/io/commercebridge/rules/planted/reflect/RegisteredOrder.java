package io.commercebridge.rules.planted.reflect;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

@RegisterForReflection
record RegisteredOrder(@JsonProperty("Lines") List<Line> lines) {

    record Line(ForgottenProduct product) {}
}

record ForgottenProduct(String code) {}

@RegisterForReflection(ignoreNested = true)
record WithoutNested(@JsonProperty("Lines") List<Line> lines) {

    record Line(String product) {}
}
