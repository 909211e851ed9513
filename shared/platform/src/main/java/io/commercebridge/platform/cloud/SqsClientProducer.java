package io.commercebridge.platform.cloud;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One SQS client that answers or fails within 2.5 seconds, so that a webhook sender that waits five is always answered.
 *
 * <p>Endpoint, region and credentials come from the environment, as the AWS SDK defines (AWS_ENDPOINT_URL_SQS and so on).
 */
@ApplicationScoped
class SqsClientProducer {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ATTEMPT = Duration.ofMillis(1500);
    private static final Duration TOTAL = Duration.ofMillis(2500);

    @Produces
    @ApplicationScoped
    @DefaultBean
    SqsClient sqs() {
        return SqsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(TOTAL)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(2)
                                .build()))
                .build();
    }

    void close(@Disposes SqsClient sqs) {
        sqs.close();
    }
}
