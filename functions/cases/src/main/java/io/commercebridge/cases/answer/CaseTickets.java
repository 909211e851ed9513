package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.service.IncidentRows;
import io.commercebridge.mapping.service.NoteRows;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.flow.Counterparts;
import java.util.Optional;
import java.util.UUID;

/** Which ticket a case comes from. */
public final class CaseTickets {
    private static final String TICKET_NUMBER = "ticketnumber";

    private final String flow;
    private final Counterparts counterparts;
    private final DynamicsClient dynamics;
    private final UUID namespace;

    /** @param namespace of the name-based row ids */
    public CaseTickets(String flow, Counterparts counterparts, DynamicsClient dynamics, UUID namespace) {
        this.flow = requireNonNull(flow, "flow");
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /**
     * The ticket's number; empty if the case was born in Dynamics. From the correlation, or computed: a case whose
     * hand-over has not been recorded yet is known by its id all the same.
     */
    Optional<String> of(String incidentId) {
        return counterparts.inCommerce(incidentId).or(() -> dynamics.read(
                        "incidents(" + incidentId + ")", "$select=" + TICKET_NUMBER)
                .flatMap(row -> RowView.of(row).text(TICKET_NUMBER))
                .flatMap(number -> made(incidentId, number)));
    }

    /** The number, if the row was made from it. */
    Optional<String> made(String incidentId, String ticketNumber) {
        return Optional.of(ticketNumber)
                .filter(number ->
                        IncidentRows.idOf(number, namespace).toString().equals(incidentId));
    }

    /** Whether the note is what the customer has said, or a file that came with it. */
    boolean isTheCustomersOwn(UUID note, String ticketId) {
        return counterparts
                .of(new RecordKey(flow, Side.COMMERCE, ticketId))
                .map(Written::parts)
                .filter(parts -> NoteRows.isRemembered(note, parts.keySet(), namespace))
                .isPresent();
    }
}
