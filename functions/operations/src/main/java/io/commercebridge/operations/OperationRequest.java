package io.commercebridge.operations;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.failure.BridgeException;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator asks for.
 *
 * @param action explain, parked, replay or discard
 * @param flow one flow; all if absent
 * @param key the number people know the record by, or its key
 * @param event the id of one parked event
 * @param reason why an event is discarded
 * @param all true to replay everything that is parked
 * @param asItWas true to replay the event as it came instead of the record as it is now
 */
record OperationRequest(
        String action,
        Optional<String> flow,
        Optional<String> key,
        Optional<String> event,
        Optional<String> reason,
        boolean all,
        boolean asItWas) {

    OperationRequest {
        requireNonNull(action, "action");
    }

    static OperationRequest of(Map<String, Object> request) {
        return new OperationRequest(
                text(request, "action").orElse(""),
                text(request, "flow"),
                text(request, "key"),
                text(request, "event"),
                text(request, "reason"),
                text(request, "all").filter("true"::equals).isPresent(),
                text(request, "asItWas").filter("true"::equals).isPresent());
    }

    private static Optional<String> text(Map<String, Object> request, String name) {
        return Optional.ofNullable(request.get(name)).map(Object::toString).filter(value -> !value.isBlank());
    }

    String requiredKey() {
        return key.orElseThrow(() -> BridgeException.refused(
                "key is missing", "Name the record, for example {\"action\":\"explain\",\"key\":\"00001000\"}."));
    }

    String requiredReason() {
        return reason.orElseThrow(() -> BridgeException.refused(
                "reason is missing", "Say why the event is discarded; it is kept with the record."));
    }

    /** @throws BridgeException unless the request says which parked events it means */
    void requireSelection() {
        if (key.isEmpty() && event.isEmpty() && !all) {
            throw BridgeException.refused(
                    "it is not said which events are meant", "Name key or event, or say \"all\":true.");
        }
    }
}
