package io.commercebridge.catalogue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;

/** Entry point of the catalogue flow: a batch of its queue in, the messages that must come again out. */
public class CatalogueFunction {
    private final FlowRunner catalogue;

    @Inject
    CatalogueFunction(FlowRunner catalogue) {
        this.catalogue = catalogue;
    }

    @Funq
    public SQSBatchResponse catalogue(SQSEvent batch) {
        return catalogue.run(batch);
    }
}
