package io.commercebridge.cases.answer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.cases.handover.TicketToDynamics;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.service.AgreedState;
import io.commercebridge.mapping.service.Ticket;
import io.commercebridge.platform.correlation.Correlation;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** State of a case → state of the ticket. */
public final class CaseToCommerce implements Direction<CaseState> {
    private static final String TYPE = "dataverse.incident.";

    private final DynamicsClient dynamics;
    private final TicketWriter tickets;
    private final CaseTickets origins;
    private final Rules rules;

    /**
     * What the customer decides about it.
     *
     * @param states statuscode → ticket state
     */
    public record Rules(CodeTable states, OwnWrites ownWrites) {
        public Rules {
            requireNonNull(states, "states");
            requireNonNull(ownWrites, "ownWrites");
        }
    }

    public CaseToCommerce(DynamicsClient dynamics, TicketWriter tickets, CaseTickets origins, Rules rules) {
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
    public Reading<CaseState> read(BridgeEvent event) {
        if (event.type().equals(TYPE + "Create")) {
            return new Reading.Ignored<>("a new case has nothing to tell the shop");
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        CaseState state = RowView.of(context).flatMap(CaseState::of).orElseGet(() -> current(event.subject()));
        // Of its own: a case that is reopened looks as it did before, and may have changed twice within a second.
        String content = Digest.of(event.id());
        return new Reading.Changed<>(new Change<>(
                state.version(),
                content,
                content,
                Optional.empty(),
                rules.ownWrites().contain(context),
                state.ticketNumber(),
                state));
    }

    private CaseState current(String id) {
        return dynamics.read("incidents(" + id + ")", CaseState.COLUMNS)
                .flatMap(row -> CaseState.of(RowView.of(row)))
                .orElseThrow(() -> BridgeException.refused(
                        "case " + id + " is not in Dynamics any more",
                        "Discard the event if the case was deleted on purpose."));
    }

    @Override
    public Effect deliver(Delivery<CaseState> delivery) {
        String id = delivery.event().subject();
        Optional<String> ticket = delivery.known()
                .written()
                .map(Written::counterpart)
                .or(() -> delivery.payload().ticketNumber().flatMap(number -> origins.made(id, number)));
        if (ticket.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the case does not come from SAP Commerce");
        }
        AgreedState agreed = AgreedState.latest(
                        memory(delivery.known()), delivery.counterpart().get().flatMap(CaseToCommerce::memory))
                .orElse(new AgreedState(0, ""));
        boolean asked = delivery.overtaken();
        Optional<String> told = stateFor(asked ? current(id) : delivery.payload());
        // A state is pushed to the other side only if the case shows it now: the bridge may have changed it meanwhile.
        boolean ask = !asked && told.filter(state -> moved(state, agreed)).isPresent();
        return deliver(delivery, new Step(ticket.get(), ask ? stateFor(current(id)) : told, agreed));
    }

    private static Optional<AgreedState> memory(Correlation correlation) {
        return correlation.written().flatMap(Written::state).map(AgreedState::parse);
    }

    private Optional<String> stateFor(CaseState state) {
        return rules.states().translate(Integer.toString(state.status()));
    }

    private static boolean moved(String state, AgreedState agreed) {
        return state.equals(Ticket.CLOSED) != agreed.closed();
    }

    /** @param state of the ticket that the case stands for; empty if it stands for none */
    private record Step(String ticket, Optional<String> state, AgreedState agreed) {}

    private Effect deliver(Delivery<CaseState> delivery, Step step) {
        if (step.state().isEmpty()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "this status tells the customer nothing");
        }
        String state = step.state().get();
        boolean moved = moved(state, step.agreed());
        if (!moved) {
            if (state.equals(step.agreed().ticketState())) {
                return new Effect.Nothing(Outcome.UNCHANGED, "the ticket is " + state + " already");
            }
            String shown = tickets.state(step.ticket()).orElse("");
            if (moved(shown, step.agreed())) {
                // The customer has closed or reopened it, and the event is under way.
                return new Effect.Nothing(Outcome.IGNORED, "the customer has made the ticket " + shown);
            }
        }
        return tickets.setState(
                        step.ticket(),
                        state,
                        moved && step.agreed().closed(),
                        delivery.event().id())
                .map(modified -> wrote(step, state, modified))
                .orElse(new Effect.Nothing(Outcome.IGNORED, "the ticket is not in SAP Commerce any more"));
    }

    private static Effect wrote(Step step, String state, Instant modified) {
        return new Effect.Wrote(
                new Written(
                        step.ticket(),
                        Optional.of(TicketToDynamics.reflectionOf(state, modified.toEpochMilli())),
                        Optional.of(step.agreed().next(state).text()),
                        Map.of()),
                List.of());
    }
}
