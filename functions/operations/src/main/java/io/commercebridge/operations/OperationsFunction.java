package io.commercebridge.operations;

import io.commercebridge.platform.failure.BridgeException;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import java.util.Map;

/** Entry point for operators: {@code {"action":"explain","key":"00001000"}} in, the answer out. */
public class OperationsFunction {
    private final Operations operations;

    @Inject
    OperationsFunction(Operations operations) {
        this.operations = operations;
    }

    /** Actions: explain, parked, replay, discard. A wrong request is answered with {@code error} and {@code remedy}. */
    @Funq
    public Map<String, Object> operations(Map<String, Object> request) {
        try {
            return operations.answer(OperationRequest.of(request));
        } catch (BridgeException e) {
            return Map.of("error", String.valueOf(e.getMessage()), "remedy", e.remedy());
        }
    }
}
