package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.service.TicketMessage;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Map;
import java.util.Optional;

/**
 * Resolution of a case → event on the ticket that says how it ended. Its subject, which Dynamics calls "Resolution", is
 * for the customer; its description, called "Remarks", is the agents' own and is never read.
 */
public final class ResolutionToCommerce implements Direction<ResolutionToCommerce.Resolution> {
    private static final String TYPE = "dataverse.incidentresolution.";
    private static final String INCIDENT = "incidentid";
    private static final String SUBJECT = "subject";

    /** How a case ended. */
    public record Resolution(Optional<String> incident, Optional<String> subject) {
        public Resolution {
            requireNonNull(incident, "incident");
            requireNonNull(subject, "subject");
        }

        static Resolution of(RowView row) {
            return new Resolution(row.lookup(INCIDENT).map(RowView.Target::id), row.text(SUBJECT));
        }
    }

    private final DynamicsClient dynamics;
    private final TicketWriter tickets;
    private final CaseTickets origins;
    private final Rules rules;

    /**
     * What the customer decides about it.
     *
     * @param told false if the customer is told nothing but that it has ended
     */
    public record Rules(boolean told, OwnWrites ownWrites) {
        public Rules {
            requireNonNull(ownWrites, "ownWrites");
        }
    }

    public ResolutionToCommerce(DynamicsClient dynamics, TicketWriter tickets, CaseTickets origins, Rules rules) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.tickets = requireNonNull(tickets, "tickets");
        this.origins = requireNonNull(origins, "origins");
        this.rules = requireNonNull(rules, "rules");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Resolution> read(BridgeEvent event) {
        if (!rules.told()) {
            return new Reading.Ignored<>("the text of a resolution is internal here");
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<RowView> told = RowView.of(context);
        Resolution resolution = told.map(Resolution::of).orElseGet(() -> current(event.subject()));
        String content = Digest.of(event.id());
        return new Reading.Changed<>(new Change<>(
                told.map(RowView::version).orElse(0L),
                content,
                content,
                Optional.empty(),
                rules.ownWrites().contain(context),
                Optional.empty(),
                resolution));
    }

    private Resolution current(String id) {
        return dynamics.read("incidentresolutions(" + id + ")", "$select=" + SUBJECT + ",_" + INCIDENT + "_value")
                .map(row -> Resolution.of(RowView.of(row)))
                .orElseThrow(() -> BridgeException.refused(
                        "resolution " + id + " is not in Dynamics any more",
                        "Discard the event if the resolution was deleted on purpose."));
    }

    @Override
    public Effect deliver(Delivery<Resolution> delivery) {
        if (delivery.known().written().isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "the ticket says so already");
        }
        Optional<String> ticket = delivery.payload().incident().flatMap(origins::of);
        if (ticket.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the resolved case does not come from SAP Commerce");
        }
        String id = delivery.event().subject();
        return TicketMessage.of(id, Optional.empty(), delivery.payload().subject())
                .map(message -> say(delivery, ticket.get(), message))
                .orElse(new Effect.Nothing(Outcome.IGNORED, "the resolution says nothing"));
    }

    private Effect say(Delivery<Resolution> delivery, String ticket, TicketMessage message) {
        return tickets.say(ticket, message, delivery.event().id())
                ? new Effect.Wrote(
                        new Written(message.code(), Optional.empty(), Optional.empty(), Map.of()), message.warnings())
                : new Effect.Nothing(Outcome.IGNORED, "the ticket is not in SAP Commerce any more");
    }
}
