package io.commercebridge.cloud;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * An empty DynamoDB and an empty SQS on free ports of the loopback interface, in this process and in memory.
 *
 * <p>The class is used across a class loader boundary, so it shows JDK types only: {@link #call} starts both and answers
 * their URLs under {@code dynamodb} and {@code sqs}; {@link #close} stops them. It is meant for one start.
 */
public final class Servers implements Callable<Map<String, String>>, AutoCloseable {
    private final DynamoDb dynamoDb = new DynamoDb();
    private final Sqs sqs = new Sqs();

    @Override
    public Map<String, String> call() throws Exception {
        try {
            return Map.of("dynamodb", dynamoDb.start(), "sqs", sqs.start());
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        try {
            dynamoDb.stop();
        } finally {
            sqs.stop();
        }
    }
}
