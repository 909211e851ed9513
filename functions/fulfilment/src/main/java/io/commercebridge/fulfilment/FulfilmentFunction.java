package io.commercebridge.fulfilment;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the fulfilment flow: a batch of its queue in, the messages that must come again out. */
public class FulfilmentFunction {
    private final FlowRunner fulfilment;

    @Inject
    FulfilmentFunction(FlowRunner fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Funq
    public SQSBatchResponse fulfilment(SQSEvent batch) {
        return fulfilment.run(batch);
    }
}
