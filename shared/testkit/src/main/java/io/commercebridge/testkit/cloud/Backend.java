package io.commercebridge.testkit.cloud;

import java.net.URI;

/** A running DynamoDB and a running SQS, whoever provides them. */
interface Backend extends AutoCloseable {
    URI dynamodbUrl();

    URI sqsUrl();

    @Override
    void close();
}
