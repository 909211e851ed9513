package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.CapacityMeter.Kind;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The correlations table: one strongly consistent read and one conditional write per event.
 *
 * <p>A write succeeds only if nobody has written the item since it was read (the fence), so that a worker that was
 * paused beyond its lease cannot overwrite what a newer owner has recorded. Failures of the table are transient.
 */
public final class Correlations {
    private static final String FENCE_UNCHANGED = "fence = :read";
    private static final String NOT_THERE = "attribute_not_exists(pk)";

    private final DynamoDbClient dynamoDb;

    private final String table;
    private final CapacityMeter meter;

    public Correlations(DynamoDbClient dynamoDb, String table) {
        this(dynamoDb, table, CapacityMeter.NONE);
    }

    /** @param meter is told the units that each request consumed */
    public Correlations(DynamoDbClient dynamoDb, String table, CapacityMeter meter) {
        this.dynamoDb = requireNonNull(dynamoDb, "dynamoDb");
        this.table = requireNonNull(table, "table");
        this.meter = requireNonNull(meter, "meter");
    }

    /** The record's item as it is now, strongly consistent; {@link Correlation#unknown} if there is none. */
    public Correlation read(RecordKey key) {
        return guarded(() -> {
            var response = dynamoDb.getItem(get -> get.tableName(table)
                    .key(Map.of(CorrelationItem.PK, CorrelationItem.text(key.pk())))
                    .consistentRead(true)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            meter.consumed(Kind.READ, response.consumedCapacity());
            return CorrelationItem.read(key, response.item());
        });
    }

    /**
     * Writes the record's next state.
     *
     * @param before as it was read; its fence guards the write
     * @param after what it is to become; if this is the first delivery, the counterpart's pointer back is written
     *     before it; if the counterpart has another key now, its item moves there
     * @throws CorrelationConflict if the item has been written since
     * @throws BridgeException permanent if the counterpart already belongs to another record
     */
    public void write(Correlation before, Correlation after) {
        write(before, after, Optional.empty());
    }

    /**
     * As {@link #write(Correlation, Correlation)}; the counterpart's item begins with the mirror unless it knows better. One
     * that moves takes the mirror in place of what it knows.
     */
    public void write(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        Optional<String> was = before.written().map(Written::counterpart);
        Optional<String> is = after.written().map(Written::counterpart);
        guarded(() -> {
            if (is.isEmpty() || is.equals(was)) {
                put(before, after);
            } else if (was.isEmpty()) {
                writeWithPointer(before, after, mirror);
            } else {
                writeMoved(before, after, mirror);
            }
            return before;
        });
    }

    private void put(Correlation before, Correlation after) {
        try {
            var response = dynamoDb.putItem(put -> put.tableName(table)
                    .item(CorrelationItem.of(after, before.fence() + 1))
                    .conditionExpression(before.fence() == 0 ? NOT_THERE : FENCE_UNCHANGED)
                    .expressionAttributeValues(before.fence() == 0 ? null : Map.of(":read", fence(before)))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            meter.consumed(Kind.WRITE, response.consumedCapacity());
        } catch (ConditionalCheckFailedException e) {
            throw new CorrelationConflict(before.key(), e);
        }
    }

    /**
     * The pointer first: after a crash in between, the repetition finds a pointer to itself and goes on. A transaction would
     * cost double for each of the two.
     */
    private void writeWithPointer(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        try {
            var response = dynamoDb.updateItem(pointer(after, mirror));
            meter.consumed(Kind.WRITE, response.consumedCapacity());
        } catch (ConditionalCheckFailedException e) {
            throw taken(after, e);
        }
        put(before, after);
    }

    /** Costs two reads and a third item in the transaction, on the rare change of a key only. */
    private void writeMoved(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        RecordKey key = after.key();
        Correlation old = read(key.opposite(before.written().orElseThrow().counterpart()));
        Correlation there = read(key.opposite(after.written().orElseThrow().counterpart()));
        if (there.written()
                .filter(other -> !other.counterpart().equals(key.key()))
                .isPresent()) {
            throw taken(after, null);
        }
        try {
            transact(List.of(
                    replacing(before, after),
                    replacing(there, there.takingOver(old, key.key(), mirror)),
                    removing(old)));
        } catch (TransactionCanceledException e) {
            throw new CorrelationConflict(key, e);
        }
    }

    private void transact(List<TransactWriteItem> items) {
        var response = dynamoDb.transactWriteItems(
                transaction -> transaction.transactItems(items).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        response.consumedCapacity().forEach(consumed -> meter.consumed(Kind.WRITE, consumed));
    }

    /** Puts the item in the place of what was read, if nobody has written it since. */
    private TransactWriteItem replacing(Correlation before, Correlation after) {
        Put.Builder put = Put.builder()
                .tableName(table)
                .item(CorrelationItem.of(after, before.fence() + 1))
                .conditionExpression(before.fence() == 0 ? NOT_THERE : FENCE_UNCHANGED);
        if (before.fence() != 0) {
            put.expressionAttributeValues(Map.of(":read", fence(before)));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    /** Removes what was read, if nobody has written it since. */
    private TransactWriteItem removing(Correlation before) {
        Delete delete = Delete.builder()
                .tableName(table)
                .key(Map.of(
                        CorrelationItem.PK, CorrelationItem.text(before.key().pk())))
                .conditionExpression(NOT_THERE + " OR " + FENCE_UNCHANGED)
                .expressionAttributeValues(Map.of(":read", fence(before)))
                .build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    private UpdateItemRequest pointer(Correlation after, Optional<Written.Mirror> mirror) {
        String counterpart = after.written().orElseThrow().counterpart();
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":own", CorrelationItem.text(after.key().key()),
                ":zero", CorrelationItem.number(0),
                ":one", CorrelationItem.number(1)));
        String mirrored = "";
        if (mirror.isPresent()) {
            values.put(":core", CorrelationItem.text(mirror.get().core()));
            values.put(":parts", CorrelationItem.parts(mirror.get().parts()));
            mirrored = ", core = if_not_exists(core, :core), parts = if_not_exists(parts, :parts)";
        }
        if (mirror.flatMap(Written.Mirror::state).isPresent()) {
            values.put(
                    ":state",
                    CorrelationItem.text(mirror.flatMap(Written.Mirror::state).orElseThrow()));
            mirrored += ", #state = if_not_exists(#state, :state)";
        }
        return UpdateItemRequest.builder()
                .tableName(table)
                .expressionAttributeNames(mirrored.contains("#state") ? Map.of("#state", "state") : null)
                .key(Map.of(
                        CorrelationItem.PK,
                        CorrelationItem.text(after.key().opposite(counterpart).pk())))
                .updateExpression("SET counterpart = :own, fence = if_not_exists(fence, :zero) + :one" + mirrored)
                .conditionExpression("attribute_not_exists(counterpart) OR counterpart = :own")
                .expressionAttributeValues(values)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    private static BridgeException taken(Correlation after, @Nullable Throwable cause) {
        return new BridgeException(
                Category.PERMANENT,
                "the counterpart " + after.written().orElseThrow().counterpart()
                        + " is already correlated with another record",
                "Decide which of the two records is right, remove the other's correlation, then replay.",
                cause);
    }

    private static AttributeValue fence(Correlation before) {
        return CorrelationItem.number(before.fence());
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the correlations table is not available: " + e.getClass().getSimpleName(),
                    "Look at the table's throttling and the function's permissions.",
                    e);
        }
    }
}
