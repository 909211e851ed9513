package io.commercebridge.platform.dynamics.context;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The value of a column or a parameter, by what it is in Dataverse.
 *
 * <p>See Microsoft's "Entity class" and "Column data types"; ids of rows and other GUIDs are {@link Text}.
 */
public sealed interface AttributeValue {

    /** Text, memo or GUID. */
    record Text(String value) implements AttributeValue {
        public Text {
            requireNonNull(value, "value");
        }
    }

    /** Whole number, decimal or double. */
    record Number(BigDecimal value) implements AttributeValue {
        public Number {
            requireNonNull(value, "value");
        }
    }

    /** Yes or no. */
    record Bool(boolean value) implements AttributeValue {}

    /** A point in time, also for date-only columns. */
    record Moment(Instant value) implements AttributeValue {
        public Moment {
            requireNonNull(value, "value");
        }
    }

    /** A choice, state or status. */
    record Choice(int value) implements AttributeValue {}

    /** A multi-select choice with at least one value. */
    record Choices(List<Integer> values) implements AttributeValue {
        public Choices {
            values = List.copyOf(values);
        }
    }

    /** An amount in the record's transaction currency. */
    record Money(BigDecimal amount) implements AttributeValue {
        public Money {
            requireNonNull(amount, "amount");
        }
    }

    /** A look-up. */
    record Reference(EntityReference to) implements AttributeValue {
        public Reference {
            requireNonNull(to, "to");
        }
    }

    /** A record, as {@code Target} is. */
    record RecordValue(Entity entity) implements AttributeValue {
        public RecordValue {
            requireNonNull(entity, "entity");
        }
    }

    /** A party list or another collection of records. */
    record Collection(List<Entity> entities) implements AttributeValue {
        public Collection {
            entities = List.copyOf(entities);
        }
    }

    /** Any other array; an empty one, too, whatever it would hold. */
    record Items(List<AttributeValue> values) implements AttributeValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** The column was emptied. */
    record Cleared() implements AttributeValue {}

    /** The message says nothing about the column. */
    record Missing() implements AttributeValue {}

    /**
     * A value that this version does not know.
     *
     * @param type the name before the colon in {@code __type}, empty if there is none; data, never a class to load
     * @param json the value as JSON
     */
    record Unknown(String type, String json) implements AttributeValue {
        public Unknown {
            requireNonNull(type, "type");
            requireNonNull(json, "json");
        }
    }
}
