package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.BridgeException;
import java.util.Optional;

/** Tickets in SAP Commerce, read as their webhook would tell them. */
public final class TicketSource {
    /** The set that tickets are written to as well. */
    public static final EntitySet TICKETS = new EntitySet("BridgeTicket", "CsTickets");

    private static final String EXPANDED = "state,priority,category,customer,customer/defaultB2BUnit,order,events,"
            + "events/author,events/interventionType,events/attachments";

    private final CommerceClient commerce;

    public TicketSource(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Where a ticket is. */
    public static EntityRef ref(String ticketId) {
        return TICKETS.item(IntegrationKey.of(ticketId));
    }

    /** The state that a ticket shows now; empty if there is no such ticket. */
    public Optional<String> state(String ticketId) {
        return commerce.read(ref(ticketId), "state")
                .map(json -> TicketReader.state(new CommerceItem(TicketReader.ROOT, json)));
    }

    /** @throws BridgeException permanent if the ticket is not there any more */
    CommerceItem read(String integrationKey) {
        return commerce.read(TICKETS.item(IntegrationKey.parse(integrationKey)), EXPANDED)
                .map(json -> new CommerceItem(TicketReader.ROOT, json))
                .orElseThrow(() -> BridgeException.refused(
                        "ticket " + integrationKey + " is not in SAP Commerce any more",
                        "Discard the event if the ticket was removed on purpose."));
    }
}
