package io.commercebridge.platform.correlation;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds records by the number people know them by. Eventually consistent: a record shows up within a second or so. */
public final class CorrelationIndex {
    private static final String INDEX = "byBusinessKey";
    private static final int MOST = 50;

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
}
