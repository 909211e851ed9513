package io.commercebridge.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class LocalCloudTest {
    private final LocalCloud cloud = LocalCloud.shared();

    @Test
    void refusesAWriteWhoseConditionFailsAndShowsTheItemThatWon() {
        cloud.createTable("conditions");
        put("conditions", "orders#1", "first");

        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> put("conditions", "orders#1", "second"))
                .satisfies(refused -> assertThat(refused.item()).containsEntry("businessKey", text("first")));
    }

    @Test
    void findsAnItemByItsBusinessKey() {
        cloud.createTable("lookups");
        put("lookups", "orders#1", "00001000");

        List<Map<String, AttributeValue>> found = cloud.dynamoDb()
                .query(query -> query.tableName("lookups")
                        .indexName("byBusinessKey")
                        .keyConditionExpression("businessKey = :key")
                        .expressionAttributeValues(Map.of(":key", text("00001000"))))
                .items();

        assertThat(found).containsExactly(Map.of("pk", text("orders#1"), "businessKey", text("00001000")));
        assertThat(cloud.dynamoDb()
                        .describeTimeToLive(table -> table.tableName("lookups"))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expiresAt");
    }

    @Test
    void keepsTheRestOfAGroupBackWhileItsHeadIsBeingWorkedOn() {
        Queues queues = cloud.createQueues("groups");
        send(queues, "a", "a1");
        send(queues, "a", "a2");
        send(queues, "b", "b1");

        Message head = receive(queues, 1).getFirst();
        assertThat(head.body()).isEqualTo("a1");
        assertThat(receive(queues, 10)).extracting(Message::body).containsExactly("b1");

        cloud.sqs().deleteMessage(done -> done.queueUrl(queues.url()).receiptHandle(head.receiptHandle()));
        assertThat(receive(queues, 10)).extracting(Message::body).containsExactly("a2");
    }

    @Test
    void takesAMessageOnceHoweverOftenItIsSent() {
        Queues queues = cloud.createQueues("duplicates");
        send(queues, "a", "same");
        send(queues, "a", "same");

        assertThat(receive(queues, 10)).extracting(Message::body).containsExactly("same");
    }

    @Test
    void putsADeadLetterQueueBehindEveryFlow() {
        Queues queues = cloud.createQueues("redrive", Duration.ofSeconds(7));

        Map<QueueAttributeName, String> attributes = cloud.sqs()
                .getQueueAttributes(query -> query.queueUrl(queues.url()).attributeNames(QueueAttributeName.ALL))
                .attributes();

        assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7");
        assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                .contains("commercebridge-redrive-dlq.fifo", "1000");
        assertThat(queues.deadLetterUrl()).endsWith("commercebridge-redrive-dlq.fifo");
    }

    private void put(String table, String key, String businessKey) {
        cloud.dynamoDb().putItem(put -> put.tableName(table)
                .item(Map.of("pk", text(key), "businessKey", text(businessKey)))
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private void send(Queues queues, String group, String body) {
        cloud.sqs().sendMessage(message -> message.queueUrl(queues.url())
                .messageGroupId(group)
                .messageDeduplicationId(body)
                .messageBody(body));
    }

    private List<Message> receive(Queues queues, int atMost) {
        return cloud.sqs()
                .receiveMessage(request -> request.queueUrl(queues.url())
                        .maxNumberOfMessages(atMost)
                        .waitTimeSeconds(1))
                .messages();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
