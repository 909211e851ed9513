package io.commercebridge.testkit.dynamics.records;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The message that led the platform to change a row, when it was not a plain write.
 *
 * @param name message name, for example {@code SetState}
 * @param inputs its parameters in order: {@link io.commercebridge.testkit.dynamics.store.Ref}, whole numbers for
 *     choices, ids, or {@link Activity}
 */
public record ParentCall(String name, SequencedMap<String, Object> inputs) {

    /** A row that travels as a parameter before it exists. */
    public record Activity(String table, SequencedMap<String, Object> values) {}

    public ParentCall {
        requireNonNull(name, "name");
        inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
    }
}
