package io.commercebridge.customers;

import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the flow together. */
final class CustomersFlow {
    static final String FLOW = "customers";

    @Produces
    @Singleton
    FlowRunner customers(FlowFactory flows) {
        return flows.runner(FLOW, List.of());
    }
}
