package io.commercebridge.cases;

import io.commercebridge.cases.answer.CaseTickets;
import io.commercebridge.cases.answer.CaseToCommerce;
import io.commercebridge.cases.answer.NoteToCommerce;
import io.commercebridge.cases.answer.ResolutionToCommerce;
import io.commercebridge.cases.answer.TicketWriter;
import io.commercebridge.cases.handover.Handover;
import io.commercebridge.cases.handover.TicketSource;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.TextColumn;
import io.commercebridge.mapping.service.AttachmentRules;
import io.commercebridge.mapping.service.IncidentRules;
import io.commercebridge.mapping.service.TicketMessage;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.dynamics.arrival.RowArrivals.Names;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class CasesFlow {
    private static final String FLOW = "cases";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    CasesFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner cases(FlowFactory flows, CasesConfig config, DynamicsConfig organisation) {
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        OwnWrites ownWrites = new OwnWrites(organisation.applicationUser());
        TicketWriter tickets = new TicketWriter(commerce, new TicketSource(commerce), voice(config));
        CaseTickets origins = new CaseTickets(FLOW, flows.counterparts(FLOW), dynamics, namespace);
        CodeTable states = CodeTable.parse("ticket state", config.states());
        return flows.runner(
                FLOW,
                List.of(
                        new Handover(commerce, dynamics, clock).direction(rules(config, namespace)),
                        new CaseToCommerce(dynamics, tickets, origins, new CaseToCommerce.Rules(states, ownWrites)),
                        new NoteToCommerce(
                                dynamics,
                                tickets,
                                origins,
                                new NoteToCommerce.Rules(config.withdrawnText(), ownWrites)),
                        new ResolutionToCommerce(
                                dynamics,
                                tickets,
                                origins,
                                new ResolutionToCommerce.Rules(
                                        config.resolutionText() == CasesConfig.ResolutionText.SUBJECT, ownWrites)),
                        new RowArrivals(dynamics, List.of(Names.ACCOUNTS, Names.CONTACTS))));
    }

    private static Handover.Rules rules(CasesConfig config, UUID namespace) {
        return new Handover.Rules(
                new IncidentRules(
                        namespace,
                        CodeTable.parse("case type", config.categories()),
                        CodeTable.parse("priority", config.priorities()),
                        config.origin(),
                        config.guestAccount(),
                        TextColumn.cut(config.contextColumn(), config.contextLength())),
                new AttachmentRules(
                        config.attachmentLimit(), CodeTable.parse("attachment type", config.attachmentTypes())),
                config.closeStatus(),
                config.history(),
                !config.contextColumn().equals("none"));
    }

    private static TicketMessage.Voice voice(CasesConfig config) {
        return new TicketMessage.Voice(
                config.agent(),
                config.commentDomain(),
                config.commentComponent(),
                config.commentType(),
                config.interventionType());
    }
}
