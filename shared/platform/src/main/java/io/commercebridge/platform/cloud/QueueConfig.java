package io.commercebridge.platform.cloud;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The queues of the flows: BRIDGE_QUEUE_ORDERS_URL and so on. */
@ConfigMapping(prefix = "bridge.queue")
public interface QueueConfig {

    /** By the flow's name in lower case. */
    @WithParentName
    Map<String, Queue> flows();

    /** One flow's queue. */
    interface Queue {
        /** Address of the FIFO queue. */
        Optional<String> url();
    }
}
