package io.commercebridge.testkit.cloud;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The table and the queues as template.yaml declares them. */
record Schema(DynamoDbClient dynamoDb, SqsClient sqs) {
    private static final String KEY = "pk";
    private static final String BUSINESS_KEY = "businessKey";

    void createTable(String name) {
        dynamoDb.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(KEY), text(BUSINESS_KEY))
                .keySchema(hash(KEY))
                .globalSecondaryIndexes(byBusinessKey()));
        dynamoDb.waiter().waitUntilTableExists(table -> table.tableName(name));
        dynamoDb.updateTimeToLive(ttl -> ttl.tableName(name)
                .timeToLiveSpecification(spec -> spec.attributeName("expiresAt").enabled(true)));
    }

    Queues createQueues(String flow, Duration visibility) {
        String dead = create("commercebridge-" + flow + "-dlq.fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
        // A message is counted also when it was handed back untried, so redrive is only the net under the bridge's
        // parking.
        String redrive = "{\"deadLetterTargetArn\":\"" + arn(dead) + "\",\"maxReceiveCount\":1000}";
        String queue = create(
                "commercebridge-" + flow + ".fifo",
                Map.of(
                        QueueAttributeName.FIFO_QUEUE,
                        "true",
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(visibility.toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive));
        return new Queues(queue, dead);
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(queue -> queue.queueName(name).attributes(attributes))
                .queueUrl();
    }

    private String arn(String url) {
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                        query -> query.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes();
        return String.valueOf(attributes.get(QueueAttributeName.QUEUE_ARN));
    }

    private static GlobalSecondaryIndex byBusinessKey() {
        return GlobalSecondaryIndex.builder()
                .indexName("byBusinessKey")
                .keySchema(hash(BUSINESS_KEY))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.HASH)
                .build();
    }
}
