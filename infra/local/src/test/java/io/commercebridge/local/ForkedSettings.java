package io.commercebridge.local;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.cloud.Queues;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of a flow in a process of its own whose remote systems nobody calls. */
final class ForkedSettings {
    private ForkedSettings() {}

    static Map<String, String> of(LocalCloud cloud) {
        Queues queues = cloud.createQueues("orders");
        Map<String, String> variables = new LinkedHashMap<>(cloud.environment());
        variables.put("BRIDGE_QUEUE_ORDERS_URL", queues.url());
        variables.put("BRIDGE_DLQ_ORDERS_URL", queues.deadLetterUrl());
        variables.put("BRIDGE_CORRELATIONS_TABLE", "correlations");
        for (String system : new String[] {"COMMERCE", "DYNAMICS"}) {
            variables.put("BRIDGE_" + system + "_URL", "http://127.0.0.1:9");
            variables.put("BRIDGE_" + system + "_CLIENT_ID", "id");
            variables.put("BRIDGE_" + system + "_CLIENT_SECRET", "secret");
        }
        variables.put("BRIDGE_DYNAMICS_TOKEN_URL", "http://127.0.0.1:9/token");
        variables.put("BRIDGE_DYNAMICS_APPLICATION_USER", "a99f0000-0000-4000-8000-000000000001");
        return variables;
    }
}
