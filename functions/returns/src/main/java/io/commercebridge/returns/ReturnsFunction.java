package io.commercebridge.returns;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the returns flow: a batch of its queue in, the messages that must come again out. */
public class ReturnsFunction {
    private final FlowRunner returns;

    @Inject
    ReturnsFunction(FlowRunner returns) {
        this.returns = returns;
    }

    @Funq
    public SQSBatchResponse returns(SQSEvent batch) {
        return returns.run(batch);
    }
}
