package io.commercebridge.orders;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the orders flow: a batch of its queue in, the messages that must come again out. */
public class OrdersFunction {
    private final FlowRunner orders;

    @Inject
    OrdersFunction(FlowRunner orders) {
        this.orders = orders;
    }

    @Funq
    public SQSBatchResponse orders(SQSEvent batch) {
        return orders.run(batch);
    }
}
