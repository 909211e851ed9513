package io.commercebridge.testkit.cloud;

import java.net.URI;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container. The only class that knows Testcontainers, so that nothing of it loads unless asked for. */
final class LocalStack implements Backend {
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.7.0");

    private final LocalStackContainer container;

    private LocalStack(LocalStackContainer container) {
        this.container = container;
    }

    static LocalStack start() {
        LocalStackContainer container = new LocalStackContainer(IMAGE)
                .withServices("dynamodb", "sqs")
                // Queue URLs as the caller sees the container: its port is not known inside.
                .withEnv("SQS_ENDPOINT_STRATEGY", "dynamic");
        container.start();
        return new LocalStack(container);
    }

    @Override
    public URI dynamodbUrl() {
        return container.getEndpoint();
    }

    @Override
    public URI sqsUrl() {
        return container.getEndpoint();
    }

    @Override
    public void close() {
        container.stop();
    }
}
