package io.commercebridge.segments;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the segments flow: a batch of its queue in, the messages that must come again out. */
public class SegmentsFunction {
    private final FlowRunner segments;

    @Inject
    SegmentsFunction(FlowRunner segments) {
        this.segments = segments;
    }

    @Funq
    public SQSBatchResponse segments(SQSEvent batch) {
        return segments.run(batch);
    }
}
