package io.commercebridge.mapping.match;

import java.util.Set;
import java.util.function.Function;

/**
 * What records of the two sides must share to belong together.
 *
 * @param ofDynamics the texts by which a record of Dynamics can be found, none if it has nothing to be found by
 * @param ofCommerce the same for a record of SAP Commerce
 */
record Rule<T extends Candidate>(By by, Function<T, Set<String>> ofDynamics, Function<T, Set<String>> ofCommerce) {

    static <T extends Candidate> Rule<T> of(By by, Function<T, Set<String>> keys) {
        return new Rule<>(by, keys, keys);
    }
}
