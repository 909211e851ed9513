package io.commercebridge.testkit.dynamics.webhook;

import java.util.List;

/**
 * What became of a webhook: Dataverse keeps the same in a System Job.
 *
 * @param statuses answer per attempt; 0 means time-out or no connection
 */
public record Delivery(Webhook webhook, List<Integer> statuses) {
    public Delivery {
        statuses = List.copyOf(statuses);
    }

    /** Any 2xx of the last attempt is a success, everything else is final. */
    public boolean succeeded() {
        return !statuses.isEmpty() && statuses.getLast() / 100 == 2;
    }
}
