package io.commercebridge.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Builds the SQS client while the function starts, when Lambda lends it a whole processor, not during a request. */
@Singleton
class WarmStart {

    void onStart(@Observes StartupEvent event, SqsClient sqs) {
        sqs.serviceClientConfiguration();
    }
}
