package io.commercebridge.testkit.commerce.odata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest writes, as many as a story and the load of a catalogue have. */
final class InboundMonitor {
    private static final int KEPT = 100_000;
    private final Deque<InboundRequest> requests = new ArrayDeque<>();

    synchronized void add(InboundRequest request) {
        if (requests.size() == KEPT) {
            requests.remove();
        }
        requests.add(request);
    }

    synchronized List<InboundRequest> requests() {
        return List.copyOf(requests);
    }
}
