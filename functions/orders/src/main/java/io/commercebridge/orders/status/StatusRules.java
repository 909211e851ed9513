package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.HoldReason;
import java.util.UUID;

/**
 * What the customer decides about the status of orders.
 *
 * @param holdStatus order status while on hold
 * @param holdReason what the buyer reads meanwhile
 * @param statuses progress → order status
 * @param namespace of the name-based row ids
 */
public record StatusRules(String holdStatus, HoldReason holdReason, CodeTable statuses, UUID namespace) {

    public StatusRules {
        requireNonNull(holdStatus, "holdStatus");
        requireNonNull(holdReason, "holdReason");
        requireNonNull(statuses, "statuses");
        requireNonNull(namespace, "namespace");
    }
}
