package io.commercebridge.rules.planted.reflect;

import java.security.SecureRandom;
import java.time.Clock;

final class Frozen {

    static final Clock CLOCK = Clock.systemUTC();
    static final SecureRandom RANDOM = new SecureRandom();

    private Frozen() {}
}
