package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.cases.handover.TicketSource;
import io.commercebridge.mapping.service.TicketMessage;
import io.commercebridge.mapping.service.TicketMessage.Voice;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.failure.RemoteException;
import java.time.Instant;
import java.util.Optional;

/** Writes to tickets in SAP Commerce, and never makes one: a ticket that the shop has removed stays removed. */
public final class TicketWriter {
    private final CommerceClient commerce;
    private final TicketSource tickets;
    private final Voice voice;

    public TicketWriter(CommerceClient commerce, TicketSource tickets, Voice voice) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.tickets = requireNonNull(tickets, "tickets");
        this.voice = requireNonNull(voice, "voice");
    }

    /** The state that the ticket shows now; empty if there is no such ticket. */
    Optional<String> state(String ticketId) {
        return tickets.state(ticketId);
    }

    /**
     * Sets the state.
     *
     * @param reopened true if the ticket goes on: what closed it holds no longer
     * @return when the ticket was changed, by its own clock; empty if there is no such ticket
     */
    Optional<Instant> setState(String ticketId, String state, boolean reopened, String eventId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("state").put("code", state);
        if (reopened) {
            body.putNull("resolution");
        }
        try {
            CommerceItem written = new CommerceItem(
                    "CsTicket", commerce.patch(TicketSource.ref(ticketId), body, WriteOptions.causedBy(eventId)));
            return Optional.of(written.date("modifiedtime").orElse(Instant.EPOCH));
        } catch (RemoteException e) {
            if (CommerceErrors.isNotFound(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Adds the message to the ticket, or changes it if it is there; false if there is no such ticket. */
    boolean say(String ticketId, TicketMessage message, String eventId) {
        // A POST would make the ticket if it were not there.
        if (state(ticketId).isEmpty()) {
            return false;
        }
        commerce.upsert(
                TicketSource.TICKETS, ItemBody.of(message.toTicket(ticketId, voice)), WriteOptions.causedBy(eventId));
        return true;
    }
}
