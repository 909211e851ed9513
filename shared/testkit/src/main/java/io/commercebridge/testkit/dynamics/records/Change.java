package io.commercebridge.testkit.dynamics.records;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One row created, updated or deleted, or another message that a row was given.
 *
 * @param target columns as the event carries them: all of a new row, the written ones of an update (a cleared column is
 *     {@code null}), none of a deletion; of another message its parameters
 */
public record Change(
        Message message,
        Table table,
        UUID id,
        SequencedMap<String, Object> target,
        Optional<Row> before,
        Optional<Row> after,
        Origin origin) {

    /** Named as Dataverse names the message. */
    public enum Message {
        CREATE("Create"),
        UPDATE("Update"),
        DELETE("Delete"),
        ADD_MEMBER("AddMember"),
        ADD_LIST_MEMBERS("AddListMembers"),
        REMOVE_MEMBER("RemoveMember");

        private final String wire;

        Message(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        /** The message of this name. */
        public static Message of(String wire) {
            return Stream.of(values())
                    .filter(message -> message.wire.equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no message " + wire));
        }

        /** Whether it says what became of a row's columns, rather than having parameters of its own. */
        public boolean writes() {
            return this == CREATE || this == UPDATE || this == DELETE;
        }
    }

    public Change {
        requireNonNull(message, "message");
        requireNonNull(table, "table");
        requireNonNull(id, "id");
        requireNonNull(origin, "origin");
        target = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(target));
    }

    /** The row afterwards, or as it was last. */
    public Row row() {
        return after.or(() -> before).orElseThrow();
    }
}
