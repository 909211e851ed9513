package io.commercebridge.billing;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the billing flow: a batch of its queue in, the messages that must come again out. */
public class BillingFunction {
    private final FlowRunner billing;

    @Inject
    BillingFunction(FlowRunner billing) {
        this.billing = billing;
    }

    @Funq
    public SQSBatchResponse billing(SQSEvent batch) {
        return billing.run(batch);
    }
}
