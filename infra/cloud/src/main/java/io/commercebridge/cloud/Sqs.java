package io.commercebridge.cloud;

import java.util.Optional;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ with the limits of the real SQS. */
final class Sqs {
    private Optional<SQSRestServer> server = Optional.empty();

    String start() {
        SQSRestServer started = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .withSQSLimits(StrictSQSLimits$.MODULE$)
                .start();
        server = Optional.of(started);
        return "http://127.0.0.1:" + started.waitUntilStarted().localAddress().getPort();
    }

    void stop() {
        server.ifPresent(SQSRestServer::stopAndWait);
        server = Optional.empty();
    }
}
