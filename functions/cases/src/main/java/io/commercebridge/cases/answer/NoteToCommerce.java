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
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Public note on a case → event on the ticket.
 *
 * <p>A note is internal unless it says otherwise. It is looked at again right before it leaves, because what has been
 * published cannot be taken back: an event may be late, and its note internal by then.
 */
public final class NoteToCommerce implements Direction<NoteView> {
    private static final String TYPE = "dataverse.annotation.";
    private static final String INTERNAL = "internal note";

    private final DynamicsClient dynamics;
    private final TicketWriter tickets;
    private final CaseTickets origins;
    private final Rules rules;

    /**
     * What the customer decides about it.
     *
     * @param withdrawn what stands in place of a note that is internal again
     */
    public record Rules(String withdrawn, OwnWrites ownWrites) {
        public Rules {
            requireNonNull(withdrawn, "withdrawn");
            requireNonNull(ownWrites, "ownWrites");
        }
    }

    public NoteToCommerce(DynamicsClient dynamics, TicketWriter tickets, CaseTickets origins, Rules rules) {
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
    public Reading<NoteView> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<RowView> told = RowView.of(context);
        NoteView note = told.map(NoteView::of).orElse(NoteView.UNTOLD);
        boolean own = rules.ownWrites().contain(context);
        if (told.isPresent() && note.incident().isEmpty()) {
            return new Reading.Ignored<>("a note of something else than a case");
        }
        if (told.isPresent()
                && !own
                && !note.isPublic()
                && context.messageName().equals("Create")) {
            return new Reading.Ignored<>(INTERNAL);
        }
        // Of its own: the note itself, not the event, says what is to be told.
        String content = Digest.of(event.id());
        long version =
                told.map(RowView::version).orElse(context.operationCreatedOn().toEpochMilli());
        return new Reading.Changed<>(
                new Change<>(version, content, content, Optional.empty(), own, Optional.empty(), note));
    }

    @Override
    public Effect deliver(Delivery<NoteView> delivery) {
        Optional<Written> published = delivery.known().written();
        boolean surelyInternal =
                delivery.payload() != NoteView.UNTOLD && !delivery.payload().isPublic();
        if (published.isEmpty() && surelyInternal) {
            return new Effect.Nothing(Outcome.IGNORED, INTERNAL);
        }
        Optional<NoteView> now = dynamics.read("annotations(" + delivery.event().subject() + ")", NoteView.COLUMNS)
                .map(row -> NoteView.of(RowView.of(row)));
        if (now.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the note is not in Dynamics any more");
        }
        return now.get().isPublic() ? publish(delivery, now.get()) : withdraw(delivery, now.get(), published);
    }

    private Effect publish(Delivery<NoteView> delivery, NoteView note) {
        String id = delivery.event().subject();
        Optional<String> ticket = note.incident().flatMap(origins::of);
        if (ticket.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the note's case does not come from SAP Commerce");
        }
        if (origins.isTheCustomersOwn(UUID.fromString(id), ticket.get())) {
            return new Effect.Nothing(Outcome.IGNORED, "the customer has said that");
        }
        return TicketMessage.of(id, note.subject(), note.text())
                .map(message -> say(delivery, ticket.get(), message, note.isDocument()))
                .orElse(new Effect.Nothing(Outcome.IGNORED, "the note says nothing"));
    }

    /** What left with the note's consent stays named as a message, but says nothing any more. */
    private Effect withdraw(Delivery<NoteView> delivery, NoteView note, Optional<Written> published) {
        Optional<String> ticket = published.flatMap(_ -> note.incident()).flatMap(origins::of);
        if (ticket.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, INTERNAL);
        }
        TicketMessage nothing =
                new TicketMessage(delivery.event().subject(), Optional.empty(), rules.withdrawn(), List.of());
        return say(delivery, ticket.get(), nothing, false);
    }

    private Effect say(Delivery<NoteView> delivery, String ticket, TicketMessage message, boolean document) {
        String hash = Digest.of(message.subject() + "\n" + message.text());
        Optional<String> said = delivery.known().written().flatMap(Written::writtenHash);
        if (said.filter(hash::equals).isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "the ticket says so already");
        }
        if (!tickets.say(ticket, message, delivery.event().id())) {
            return new Effect.Nothing(Outcome.IGNORED, "the ticket is not in SAP Commerce any more");
        }
        List<String> warnings = new ArrayList<>(message.warnings());
        if (document) {
            warnings.add("the file of the note stays in Dynamics");
        }
        return new Effect.Wrote(new Written(message.code(), Optional.of(hash), Optional.empty(), Map.of()), warnings);
    }
}
