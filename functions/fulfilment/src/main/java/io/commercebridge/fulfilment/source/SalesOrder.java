package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Journey;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sales order in what it says of its shipment.
 *
 * @param carrier by the order's shipping method, for shipments that name none
 * @param lines by row id
 */
public record SalesOrder(
        String id,
        Optional<String> number,
        State state,
        Optional<Integer> milestone,
        Journey journey,
        Optional<String> carrier,
        Map<String, Line> lines) {

    /** State and status as Dataverse numbers them. */
    public record State(int statecode, int statuscode) {
        private static final int CANCELED = 2;
        private static final int FULFILLED = 3;
        private static final int INVOICED = 4;
        private static final int PARTIAL = 100002;

        public boolean isCancelled() {
            return statecode == CANCELED;
        }

        public boolean isPartlyFulfilled() {
            return statecode == FULFILLED && statuscode == PARTIAL;
        }

        /** Fulfilled; an invoice alone does not say that anything was shipped. */
        public boolean isFulfilled() {
            return statecode == FULFILLED && statuscode != PARTIAL;
        }

        /** True if the state alone says nothing of a shipment. */
        public boolean isOpen() {
            return statecode < CANCELED || statecode == INVOICED;
        }
    }

    /** What of a line was shipped, and what cannot be yet. */
    public record Line(BigDecimal shipped, BigDecimal backordered) {}

    public SalesOrder {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(milestone, "milestone");
        requireNonNull(journey, "journey");
        requireNonNull(carrier, "carrier");
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    /** Everything that its own consignments follow from. */
    public String content() {
        return state + " " + milestone + " " + journey + " " + lines;
    }
}
