package io.commercebridge.orders;

import io.quarkus.funqy.Funq;

/** Temp. */
public class XFunction {
    @Funq
    public String x(String in) {
        return in;
    }
}
