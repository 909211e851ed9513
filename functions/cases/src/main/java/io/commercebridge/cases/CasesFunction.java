package io.commercebridge.cases;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the cases flow: a batch of its queue in, the messages that must come again out. */
public class CasesFunction {
    private final FlowRunner cases;

    @Inject
    CasesFunction(FlowRunner cases) {
        this.cases = cases;
    }

    @Funq
    public SQSBatchResponse cases(SQSEvent batch) {
        return cases.run(batch);
    }
}
