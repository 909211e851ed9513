package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.cases.handover.CaseDocument.Step;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.service.AgreedState;
import io.commercebridge.mapping.service.IncidentRows;
import io.commercebridge.mapping.service.IncidentRules;
import io.commercebridge.mapping.service.Ticket;
import io.commercebridge.mapping.service.TicketContext;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ticket of SAP Commerce → case with notes. */
public final class TicketToDynamics implements Direction<Ticket> {
    private static final String TYPE = "sap.cx.commerce.BridgeTicket.";
    private static final String DELETED = TYPE + "Deleted.";
    /** Remembers for which order the context was told. */
    private static final String CONTEXT = "c";

    private final TicketSource source;
    private final IncidentRules rules;
    private final Tools tools;

    /** What a ticket is carried with; no contexts where none are wanted. */
    record Tools(Optional<TicketContexts> contexts, CaseWriter writer, CaseRepair repair, Attachments attachments) {}

    TicketToDynamics(TicketSource source, IncidentRules rules, Tools tools) {
        this.source = requireNonNull(source, "source");
        this.rules = requireNonNull(rules, "rules");
        this.tools = requireNonNull(tools, "tools");
    }

    /** The hash by which a state of ours is known again when it comes back. */
    public static String reflectionOf(String state, long modified) {
        return Digest.of(state + "@" + modified);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Ticket> read(BridgeEvent event) {
        if (event.type().startsWith(DELETED)) {
            return new Reading.Ignored<>("a ticket that the shop removes stays in Dynamics");
        }
        CommerceItem item =
                event.truncated() ? source.read(event.subject()) : CommerceItem.parse(TicketReader.ROOT, event.data());
        Ticket ticket = TicketReader.toTicket(item);
        long modified = TicketReader.modified(item);
        return new Reading.Changed<>(new Change<>(
                TicketReader.version(item),
                // With the time: a ticket that is reopened looks as it did before it was closed.
                Digest.of(ticket + "@" + modified),
                Digest.of(withState(ticket, "").toString()),
                Optional.of(reflectionOf(ticket.codes().state(), modified)),
                false,
                Optional.of(ticket.id()),
                ticket));
    }

    private static Ticket withState(Ticket ticket, String state) {
        Ticket.Codes codes =
                new Ticket.Codes(ticket.codes().category(), ticket.codes().priority(), state);
        return new Ticket(
                ticket.id(), ticket.headline(), codes, ticket.reporter(), ticket.orderCode(), ticket.comments());
    }

    @Override
    public Effect deliver(Delivery<Ticket> delivery) {
        Optional<AgreedState> agreed = AgreedState.latest(
                delivery.known().written().flatMap(Written::state).map(AgreedState::parse),
                delivery.counterpart()
                        .get()
                        .flatMap(Correlation::written)
                        .flatMap(Written::state)
                        .map(AgreedState::parse));
        boolean asked = delivery.overtaken();
        Ticket told = asked ? current(delivery) : delivery.payload();
        // A state is pushed to the other side only if the ticket shows it now: the bridge may have changed it
        // meanwhile.
        Ticket ticket = !asked && moved(told, agreed) ? current(delivery) : told;
        return deliver(delivery, ticket, agreed);
    }

    private Ticket current(Delivery<Ticket> delivery) {
        return TicketReader.toTicket(source.read(delivery.event().subject()));
    }

    private static boolean moved(Ticket ticket, Optional<AgreedState> agreed) {
        return agreed.filter(state -> state.closed() != ticket.closed()).isPresent();
    }

    private Effect deliver(Delivery<Ticket> delivery, Ticket ticket, Optional<AgreedState> agreed) {
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        List<String> notes = new ArrayList<>();
        CaseDocument wanted = document(ticket, known, step(ticket, agreed), notes);
        CaseRepair.Result result = tools.repair().write(wanted, notes, delivery.tag());
        Map<String, Fingerprint> carried = tools.attachments()
                .carry(
                        ticket,
                        new Attachments.Luggage(wanted.id(), result.document().known(), notes, delivery.tag()));
        boolean moved = agreed.isEmpty() || moved(ticket, agreed);
        if (!result.any() && carried.isEmpty() && !moved) {
            return new Effect.Nothing(Outcome.UNCHANGED, String.join("; ", unchanged(notes)));
        }
        Map<String, Fingerprint> parts = new HashMap<>(known);
        parts.putAll(RowChanges.fingerprints(result.document().rows().owned()));
        parts.put(CONTEXT, contextPrint(ticket));
        parts.putAll(carried);
        Optional<String> memory = moved
                ? Optional.of(agreed.map(state -> state.next(ticket.codes().state()))
                        .orElseGet(() -> AgreedState.first(ticket.codes().state()))
                        .text())
                : delivery.known().written().flatMap(Written::state);
        return new Effect.Wrote(
                new Written(wanted.id().toString(), Optional.empty(), memory, parts), warnings(wanted, notes));
    }

    /** What was refused before is told again: this event's end takes the place of the last one's. */
    private static List<String> unchanged(List<String> notes) {
        return Stream.concat(Stream.of("no column differs"), notes.stream().distinct())
                .toList();
    }

    private CaseDocument document(Ticket ticket, Map<String, Fingerprint> known, Step step, List<String> notes) {
        boolean told = contextPrint(ticket).equals(known.get(CONTEXT));
        Optional<TicketContext> context =
                told ? Optional.empty() : tools.contexts().map(contexts -> contexts.of(ticket, notes));
        CaseDocument document = new CaseDocument(IncidentRows.toIncident(ticket, context, rules), known, step);
        // The other side may be where the customer wants it already.
        return step == Step.STAY || known.isEmpty()
                ? document
                : document.found(tools.writer().active(document.id()).orElse(true));
    }

    private static Step step(Ticket ticket, Optional<AgreedState> agreed) {
        if (ticket.closed()) {
            return agreed.filter(AgreedState::closed).isPresent() ? Step.STAY : Step.CLOSE;
        }
        return agreed.filter(AgreedState::closed).isPresent() ? Step.REOPEN : Step.STAY;
    }

    private static Fingerprint contextPrint(Ticket ticket) {
        return Fingerprint.of(Map.of("order", ticket.orderCode().map(code -> code)));
    }

    private static List<String> warnings(CaseDocument document, List<String> notes) {
        return Stream.concat(document.rows().warnings().stream(), notes.stream().distinct())
                .toList();
    }
}
