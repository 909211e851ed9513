package io.commercebridge.operations;

import io.commercebridge.platform.cloud.QueueConfig;
import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.platform.flow.queue.SqsFlowQueue;
import io.commercebridge.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the function together from the table and every flow's queues. */
final class OperationsSetUp {
    private final Config config;
    private final Settings settings = new Settings();

    OperationsSetUp(Config config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Operations operations(DynamoDbClient dynamoDb, SqsClient sqs, QueueConfig queues, Clock clock) {
        String table = required("bridge.correlations.table", "name of the correlations table");
        Map<String, FlowDesk> desks = new LinkedHashMap<>();
        for (String flow : queues.flows().keySet()) {
            String queue = required("bridge.queue." + flow + ".url", "URL of the flow's FIFO queue");
            String dlq = required("bridge.dlq." + flow + ".url", "URL of the flow's dead-letter queue");
            DeadLetterQueue deadLetters = new DeadLetterQueue(sqs, dlq);
            desks.put(flow, new FlowDesk(new SqsFlowQueue(sqs, queue, deadLetters, clock), deadLetters));
        }
        settings.stopIfWrong();
        Correlations correlations = new Correlations(dynamoDb, table);
        return new Operations(
                new Explain(correlations, new CorrelationIndex(dynamoDb, table), desks.keySet()),
                new ParkedDesk(desks, correlations, clock));
    }

    private String required(String property, String purpose) {
        return settings.required(property, config.getOptionalValue(property, String.class), purpose)
                .orElse("");
    }
}
