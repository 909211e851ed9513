package io.commercebridge.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

@Tag("docker")
@EnabledIf("dockerRuns")
class LocalStackTest {

    static boolean dockerRuns() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Test
    void servesTheSameTableAndQueues() {
        System.setProperty("LOCALSTACK", "1");
        try (LocalCloud cloud = LocalCloud.start()) {
            cloud.createTable("correlations");
            Queues queues = cloud.createQueues("orders");

            cloud.sqs().sendMessage(message -> message.queueUrl(queues.url())
                    .messageGroupId("a")
                    .messageDeduplicationId("1")
                    .messageBody("one"));

            assertThat(cloud.sqs()
                            .receiveMessage(request -> request.queueUrl(queues.url()))
                            .messages())
                    .hasSize(1);
        } finally {
            System.clearProperty("LOCALSTACK");
        }
    }
}
