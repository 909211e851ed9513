package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a filter lets through, and where an index knows to look.
 *
 * @param candidates ids that contain those of all rows which pass; absent if every row must be asked
 */
record Condition(Predicate<Row> test, Optional<Supplier<Collection<UUID>>> candidates) {

    static Condition scanning(Predicate<Row> test) {
        return new Condition(test, Optional.empty());
    }

    Condition narrowedTo(Supplier<Collection<UUID>> ids) {
        return new Condition(test, Optional.of(ids));
    }

    /** Whichever side has fewer candidates will do: the other side's rows fail the test. */
    Condition and(Condition other) {
        Optional<Supplier<Collection<UUID>>> fewer = candidates
                .<Supplier<Collection<UUID>>>flatMap(
                        own -> other.candidates.map(others -> () -> fewer(own.get(), others.get())))
                .or(() -> candidates)
                .or(other::candidates);
        return new Condition(test.and(other.test), fewer);
    }

    Condition or(Condition other) {
        return new Condition(
                test.or(other.test),
                candidates.flatMap(own -> other.candidates.map(others -> () -> union(own.get(), others.get()))));
    }

    Condition negate() {
        return scanning(test.negate());
    }

    private static Collection<UUID> fewer(Collection<UUID> left, Collection<UUID> right) {
        return right.size() < left.size() ? right : left;
    }

    private static Collection<UUID> union(Collection<UUID> left, Collection<UUID> right) {
        Set<UUID> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }
}
