package io.commercebridge.platform.correlation;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.correlation.CapacityMeter.Kind;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Finds records in bulk: by the number people know them by (eventually consistent: a record shows up within a second or
 * so), and what is known of many at once.
 */
public final class CorrelationIndex {
    private static final String INDEX = "byBusinessKey";
    private static final int MOST = 50;
    private static final int BATCH = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final CapacityMeter meter;

    public CorrelationIndex(DynamoDbClient dynamoDb, String table) {
        this(dynamoDb, table, CapacityMeter.NONE);
    }

    /** @param meter is told the units that each bulk read consumed */
    public CorrelationIndex(DynamoDbClient dynamoDb, String table, CapacityMeter meter) {
        this.dynamoDb = requireNonNull(dynamoDb, "dynamoDb");
        this.table = requireNonNull(table, "table");
        this.meter = requireNonNull(meter, "meter");
    }

    /** The records with this business key in all flows and directions, at most fifty. */
    public List<RecordKey> find(String businessKey) {
        try {
            return dynamoDb
                    .query(query -> query.tableName(table)
                            .indexName(INDEX)
                            .keyConditionExpression("businessKey = :key")
                            .expressionAttributeValues(Map.of(":key", AttributeValue.fromS(businessKey)))
                            .limit(MOST))
                    .items()
                    .stream()
                    .flatMap(item -> Optional.ofNullable(item.get(CorrelationItem.PK)).stream())
                    .map(pk -> RecordKey.parse(pk.s()))
                    .toList();
        } catch (SdkException e) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the index of the correlations table is not available: "
                            + e.getClass().getSimpleName(),
                    "Look at the function's permission to query the index.",
                    e);
        }
    }

    /** The counterparts of those among these records that have one, strongly consistent; one request per hundred. */
    public Map<RecordKey, String> counterparts(Collection<RecordKey> keys) {
        Map<RecordKey, String> found = new HashMap<>();
        readAll(keys).forEach((key, known) -> known.written()
                .map(Written::counterpart)
                .ifPresent(counterpart -> found.put(key, counterpart)));
        return Map.copyOf(found);
    }

    /** What is known of each of these records, strongly consistent; one request per hundred. */
    public Map<RecordKey, Correlation> readAll(Collection<RecordKey> keys) {
        Map<RecordKey, Correlation> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, Correlation.unknown(key)));
        Set<RecordKey> open = new LinkedHashSet<>(keys);
        while (!open.isEmpty()) {
            List<RecordKey> some = open.stream().limit(BATCH).toList();
            Set<RecordKey> left = readSome(some, found);
            if (left.size() == some.size()) {
                throw unavailable("it answers nothing", null);
            }
            some.stream().filter(key -> !left.contains(key)).forEach(open::remove);
        }
        return found;
    }

    /** Those that the table had no capacity for. */
    private Set<RecordKey> readSome(List<RecordKey> keys, Map<RecordKey, Correlation> found) {
        KeysAndAttributes wanted = KeysAndAttributes.builder()
                .keys(keys.stream()
                        .map(key -> Map.of(CorrelationItem.PK, CorrelationItem.text(key.pk())))
                        .toList())
                .consistentRead(true)
                .build();
        BatchGetItemResponse response = read(wanted);
        response.consumedCapacity().forEach(consumed -> meter.consumed(Kind.READ, consumed));
        for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
            RecordKey key = keyOf(item);
            found.put(key, CorrelationItem.read(key, item));
        }
        return Optional.ofNullable(response.unprocessedKeys().get(table)).stream()
                .flatMap(unread -> unread.keys().stream())
                .map(CorrelationIndex::keyOf)
                .collect(Collectors.toSet());
    }

    private static RecordKey keyOf(Map<String, AttributeValue> item) {
        return RecordKey.parse(
                item.getOrDefault(CorrelationItem.PK, CorrelationItem.text("")).s());
    }

    private BatchGetItemResponse read(KeysAndAttributes wanted) {
        try {
            return dynamoDb.batchGetItem(get ->
                    get.requestItems(Map.of(table, wanted)).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        } catch (SdkException e) {
            throw unavailable(e.getClass().getSimpleName(), e);
        }
    }

    private static BridgeException unavailable(String why, @Nullable Throwable cause) {
        return new BridgeException(
                Category.TRANSIENT,
                "the correlations table is not available: " + why,
                "Look at the table's throttling and the permission to read it.",
                cause);
    }
}
