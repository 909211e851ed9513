package io.commercebridge.testkit.dynamics.schema;

import static java.util.Objects.requireNonNull;

/**
 * One target of a lookup, under the case-sensitive name by which {@code @odata.bind} sets it.
 *
 * @param targetSet entity set of the rows that it may point to
 */
public record Navigation(String name, String targetSet) {
    public Navigation {
        requireNonNull(name, "name");
        requireNonNull(targetSet, "targetSet");
    }
}
