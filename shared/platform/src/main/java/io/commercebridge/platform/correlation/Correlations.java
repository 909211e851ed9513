package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The correlations table: one strongly consistent read and one conditional write per event.
 *
 * <p>A write succeeds only if nobody has written the item since it was read (the fence), so that a worker that was
 * paused beyond its lease cannot overwrite what a newer owner has recorded. Failures of the table are transient.
 */
public final class Correlations {
    private static final String FENCE_UNCHANGED = "fence = :read";
    private static final String NOT_THERE = "attribute_not_exists(pk)";

    /** What DynamoDB takes in one BatchGetItem. */
    private static final int BATCH = 100;

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
            meter.consumed(response.consumedCapacity());
            return CorrelationItem.read(key, response.item());
        });
    }

    /** The counterparts of those among these records that have one, strongly consistent; one request per hundred. */
    public Map<RecordKey, String> counterparts(Collection<RecordKey> keys) {
        Map<RecordKey, String> found = new HashMap<>();
        Set<RecordKey> open = new LinkedHashSet<>(keys);
        while (!open.isEmpty()) {
            List<RecordKey> some = open.stream().limit(BATCH).toList();
            Set<RecordKey> left = guarded(() -> readSome(some, found));
            if (left.size() == some.size()) {
                throw unavailable("it answers nothing", null);
            }
            some.stream().filter(key -> !left.contains(key)).forEach(open::remove);
        }
        return Map.copyOf(found);
    }

    /** Those that the table had no capacity for. */
    private Set<RecordKey> readSome(List<RecordKey> keys, Map<RecordKey, String> found) {
        KeysAndAttributes wanted = KeysAndAttributes.builder()
                .keys(keys.stream()
                        .map(key -> Map.of(CorrelationItem.PK, CorrelationItem.text(key.pk())))
                        .toList())
                .projectionExpression(CorrelationItem.PK + ", " + CorrelationItem.COUNTERPART)
                .consistentRead(true)
                .build();
        var response = dynamoDb.batchGetItem(
                get -> get.requestItems(Map.of(table, wanted)).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        response.consumedCapacity().forEach(meter::consumed);
        for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
            Optional.ofNullable(item.get(CorrelationItem.COUNTERPART))
                    .ifPresent(counterpart -> found.put(keyOf(item), counterpart.s()));
        }
        return Optional.ofNullable(response.unprocessedKeys().get(table)).stream()
                .flatMap(unread -> unread.keys().stream())
                .map(Correlations::keyOf)
                .collect(Collectors.toSet());
    }

    private static RecordKey keyOf(Map<String, AttributeValue> item) {
        return RecordKey.parse(
                item.getOrDefault(CorrelationItem.PK, CorrelationItem.text("")).s());
    }

    /**
     * Writes the record's next state.
     *
     * @param before as it was read; its fence guards the write
     * @param after what it is to become; if this is the first delivery, the counterpart's pointer back is written in
     *     the same transaction
     * @throws CorrelationConflict if the item has been written since
     * @throws BridgeException permanent if the counterpart already belongs to another record
     */
    public void write(Correlation before, Correlation after) {
        write(before, after, Optional.empty());
    }

    /** As {@link #write(Correlation, Correlation)}; the counterpart's item begins with the mirror unless it knows better. */
    public void write(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        boolean first = before.written().isEmpty() && after.written().isPresent();
        guarded(() -> {
            if (first) {
                writeWithPointer(before, after, mirror);
            } else {
                put(before, after);
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
            meter.consumed(response.consumedCapacity());
        } catch (ConditionalCheckFailedException e) {
            throw new CorrelationConflict(before.key(), e);
        }
    }

    private void writeWithPointer(Correlation before, Correlation after, Optional<Written.Mirror> mirror) {
        Put.Builder own = Put.builder()
                .tableName(table)
                .item(CorrelationItem.of(after, before.fence() + 1))
                .conditionExpression(before.fence() == 0 ? NOT_THERE : FENCE_UNCHANGED);
        if (before.fence() != 0) {
            own.expressionAttributeValues(Map.of(":read", fence(before)));
        }
        Update pointer = pointer(after, mirror);
        try {
            var response = dynamoDb.transactWriteItems(transaction -> transaction
                    .transactItems(
                            TransactWriteItem.builder().put(own.build()).build(),
                            TransactWriteItem.builder().update(pointer).build())
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            response.consumedCapacity().forEach(meter::consumed);
        } catch (TransactionCanceledException e) {
            throw cancelled(after, e);
        }
    }

    private Update pointer(Correlation after, Optional<Written.Mirror> mirror) {
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
        return Update.builder()
                .tableName(table)
                .key(Map.of(
                        CorrelationItem.PK,
                        CorrelationItem.text(after.key().opposite(counterpart).pk())))
                .updateExpression("SET counterpart = :own, fence = if_not_exists(fence, :zero) + :one" + mirrored)
                .conditionExpression("attribute_not_exists(counterpart) OR counterpart = :own")
                .expressionAttributeValues(values)
                .build();
    }

    private static BridgeException cancelled(Correlation after, TransactionCanceledException e) {
        List<String> codes =
                e.cancellationReasons().stream().map(reason -> reason.code()).toList();
        if (codes.size() == 2
                && codes.get(1).equals("ConditionalCheckFailed")
                && codes.get(0).equals("None")) {
            return new BridgeException(
                    Category.PERMANENT,
                    "the counterpart " + after.written().orElseThrow().counterpart()
                            + " is already correlated with another record",
                    "Decide which of the two records is right, remove the other's correlation, then replay.",
                    e);
        }
        return new CorrelationConflict(after.key(), e);
    }

    private static AttributeValue fence(Correlation before) {
        return CorrelationItem.number(before.fence());
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw unavailable(e.getClass().getSimpleName(), e);
        }
    }

    private static BridgeException unavailable(String why, @Nullable Throwable cause) {
        return new BridgeException(
                Category.TRANSIENT,
                "the correlations table is not available: " + why,
                "Look at the table's throttling and the function's permissions.",
                cause);
    }
}
