package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.Optional;
import java.util.UUID;

/**
 * What the customer decides about cases in Dynamics.
 *
 * @param namespace of the name-based row ids: the organisation's
 * @param caseTypes ticket category → casetypecode
 * @param priorities ticket priority → prioritycode
 * @param origin caseorigincode of every case that comes from the shop
 * @param guestAccount account number under which the tickets of guests are kept
 * @param context the column that tells the agent about the customer and the order
 */
public record IncidentRules(
        UUID namespace,
        CodeTable caseTypes,
        CodeTable priorities,
        int origin,
        Optional<String> guestAccount,
        TextColumn context) {

    public IncidentRules {
        requireNonNull(namespace, "namespace");
        requireNonNull(caseTypes, "caseTypes");
        requireNonNull(priorities, "priorities");
        requireNonNull(guestAccount, "guestAccount");
        requireNonNull(context, "context");
    }
}
