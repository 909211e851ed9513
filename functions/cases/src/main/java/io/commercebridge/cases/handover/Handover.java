package io.commercebridge.cases.handover;

import io.commercebridge.mapping.service.AttachmentRules;
import io.commercebridge.mapping.service.IncidentRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.Lookups;
import java.time.Clock;
import java.util.Optional;

/** Puts the way to Dynamics together. */
public record Handover(CommerceClient commerce, DynamicsClient dynamics, Clock clock) {

    /**
     * What the customer decides about it.
     *
     * @param attachments which files are carried over
     * @param closeStatus statuscode of a case that the customer has closed
     * @param history how many of the customer's last orders the agent is told
     * @param context whether the agent is told about customer and order at all
     */
    public record Rules(
            IncidentRules incident, AttachmentRules attachments, int closeStatus, int history, boolean context) {}

    public TicketToDynamics direction(Rules rules) {
        CaseWriter writer = new CaseWriter(dynamics, rules.closeStatus());
        Optional<TicketContexts> contexts =
                Optional.of(new TicketContexts(commerce, rules.history())).filter(_ -> rules.context());
        return new TicketToDynamics(
                new TicketSource(commerce),
                rules.incident(),
                new TicketToDynamics.Tools(
                        contexts,
                        writer,
                        new CaseRepair(writer, new Lookups(dynamics, clock)),
                        new Attachments(
                                commerce,
                                dynamics,
                                rules.attachments(),
                                rules.incident().namespace())));
    }
}
