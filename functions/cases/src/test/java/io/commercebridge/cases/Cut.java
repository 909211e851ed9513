package io.commercebridge.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.List;

/** Notifications as Dataverse cuts them above 256 KB. */
final class Cut {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cut() {}

    static BridgeEvent of(BridgeEvent event) {
        return new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                true,
                event.source().startsWith("/dataverse") ? withoutContent(event.data()) : event.data());
    }

    private static String withoutContent(String data) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(data);
            body.remove(List.of("InputParameters", "PreEntityImages", "PostEntityImages", "ParentContext"));
            return body.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
    }
}
