package io.commercebridge.platform.flow.bulk;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** What became of one of many: done, or failed without harm to the others. */
public sealed interface Tried<V> {

    /** It was done, and this came of it. */
    record Done<V>(V value) implements Tried<V> {
        public Done {
            requireNonNull(value, "value");
        }
    }

    /** It could not be done. */
    record Failed<V>(RuntimeException cause) implements Tried<V> {
        public Failed {
            requireNonNull(cause, "cause");
        }
    }

    /** Does it, and keeps what it throws. */
    static <V> Tried<V> of(Supplier<V> work) {
        try {
            return new Done<>(work.get());
        } catch (RuntimeException e) {
            return new Failed<>(e);
        }
    }

    /** One answer for each of so many; if they failed as a whole, each failed for that reason. */
    static <V> List<Tried<V>> all(int size, Supplier<List<Tried<V>>> work) {
        try {
            List<Tried<V>> answers = work.get();
            if (answers.size() != size) {
                throw new IllegalStateException(answers.size() + " answers to " + size);
            }
            return answers;
        } catch (RuntimeException e) {
            return Collections.nCopies(size, new Failed<>(e));
        }
    }

    /** What came of it, or what it failed with, thrown. */
    default V get() {
        return switch (this) {
            case Done<V> done -> done.value();
            case Failed<V> failed -> throw failed.cause();
        };
    }
}
