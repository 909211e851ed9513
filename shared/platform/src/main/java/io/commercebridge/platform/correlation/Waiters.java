package io.commercebridge.platform.correlation;

import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Who waits for a record that has not arrived yet, one item per awaited record.
 *
 * <p>Registrations outlive a crash and expire after {@link #KEPT}.
 */
public final class Waiters {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String WAITING = "waiting";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    public Waiters(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    /** Registers a record that waits; registering twice is registering once. */
    public void add(Awaited awaited, RecordKey waiter) {
        guarded(() -> dynamoDb.updateItem(update -> update.tableName(table)
                .key(key(awaited))
                .updateExpression("ADD waiting :waiter SET expiresAt = :end")
                .expressionAttributeValues(Map.of(
                        ":waiter", AttributeValue.fromSs(List.of(waiter.pk())),
                        ":end",
                                CorrelationItem.number(
                                        clock.instant().plus(KEPT).getEpochSecond())))));
    }

    /** Everyone who waits for the record. */
    public List<RecordKey> of(Awaited awaited) {
        return guarded(() -> dynamoDb.getItem(
                        get -> get.tableName(table).key(key(awaited)).consistentRead(true)))
                .item()
                .getOrDefault(WAITING, AttributeValue.fromSs(List.of()))
                .ss()
                .stream()
                .map(RecordKey::parse)
                .toList();
    }

    /** Forgets one registration. */
    public void remove(Awaited awaited, RecordKey waiter) {
        guarded(() -> dynamoDb.updateItem(update -> update.tableName(table)
                .key(key(awaited))
                .updateExpression("DELETE waiting :waiter")
                .expressionAttributeValues(Map.of(":waiter", AttributeValue.fromSs(List.of(waiter.pk()))))));
    }

    private static Map<String, AttributeValue> key(Awaited awaited) {
        return Map.of(
                CorrelationItem.PK,
                CorrelationItem.text(
                        "waiting#" + awaited.kind() + "#" + awaited.key().toLowerCase(Locale.ROOT)));
    }

    private static <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the list of waiting records is not available: "
                            + Optional.ofNullable(e.getMessage()).orElse(""),
                    "Look at the table's throttling and the function's permissions.",
                    e);
        }
    }
}
