package io.commercebridge.operations;

import io.commercebridge.platform.failure.BridgeException;
import java.util.Map;

/** Answers operators. */
final class Operations {
    private final Explain explain;
    private final ParkedDesk parked;

    Operations(Explain explain, ParkedDesk parked) {
        this.explain = explain;
        this.parked = parked;
    }

    Map<String, Object> answer(OperationRequest request) {
        return switch (request.action()) {
            case "explain" -> explain.record(request);
            case "parked" -> parked.list(request);
            case "replay" -> parked.replay(request);
            case "discard" -> parked.discard(request);
            default ->
                throw BridgeException.refused(
                        "action '" + request.action() + "' is none of explain, parked, replay, discard",
                        "Correct the request.");
        };
    }
}
