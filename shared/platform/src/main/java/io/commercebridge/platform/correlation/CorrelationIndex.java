package io.commercebridge.platform.correlation;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * Finds records in bulk: by the number people know them by (eventually consistent: a record shows up within a second or
 * so), and counterparts of many at once.
 */
public final class CorrelationIndex {
    private static final String INDEX = "byBusinessKey";
    private static final int MOST = 50;
    private static final int BATCH = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public CorrelationIndex(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
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
        Set<RecordKey> open = new LinkedHashSet<>(keys);
        while (!open.isEmpty()) {
            List<RecordKey> some = open.stream().limit(BATCH).toList();
            Set<RecordKey> left = readSome(some, found);
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
        BatchGetItemResponse response = read(wanted);
        for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
            Optional.ofNullable(item.get(CorrelationItem.COUNTERPART))
                    .ifPresent(counterpart -> found.put(keyOf(item), counterpart.s()));
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
            return dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted)));
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
