package io.commercebridge.customers;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the customers flow: a batch of its queue in, the messages that must come again out. */
public class CustomersFunction {
    private final FlowRunner customers;

    @Inject
    CustomersFunction(FlowRunner customers) {
        this.customers = customers;
    }

    @Funq
    public SQSBatchResponse customers(SQSEvent batch) {
        return customers.run(batch);
    }
}
