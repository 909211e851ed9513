package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.mapping.registration.LeadRow;
import io.commercebridge.mapping.registration.RegistrationRules;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** State of a lead → what the applicant sees of the request. */
final class LeadToCommerce implements Direction<Lead> {
    private static final String TYPE = "dataverse.lead.Update";
    private static final String GONE = "the lead is not in Dynamics any more";
    private static final String QUALIFIED = "qualified: its account and contact arrive by themselves";
    private static final int NAME_BASED = 5;

    /** What it goes by. */
    record Rules(RegistrationRules registration, OwnWrites ownWrites) {}

    private final Leads leads;
    private final Registrations registrations;
    private final Counterparts records;
    private final Rules rules;

    LeadToCommerce(Leads leads, Registrations registrations, Counterparts records, Rules rules) {
        this.leads = requireNonNull(leads, "leads");
        this.registrations = requireNonNull(registrations, "registrations");
        this.records = requireNonNull(records, "records");
        this.rules = requireNonNull(rules, "rules");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().equals(TYPE);
    }

    @Override
    public Reading<Lead> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<Lead> told =
                event.truncated() ? Optional.empty() : RowView.of(context).map(Lead::of);
        return told.or(() -> leads.read(event.subject()))
                .<Reading<Lead>>map(lead -> new Reading.Changed<>(new Change<>(
                        lead.version(),
                        lead.state().hash(),
                        lead.state().hash(),
                        Optional.empty(),
                        rules.ownWrites().contain(context),
                        lead.company(),
                        lead)))
                .orElseGet(() -> new Reading.Ignored<>(GONE));
    }

    @Override
    public Effect deliver(Delivery<Lead> delivery) {
        Optional<String> request = requestOf(delivery);
        if (request.isEmpty()) {
            return ignored("the lead does not come from a request for an account");
        }
        // An approval comes with the account's events, which keep no order with the lead's.
        boolean ask = Told.approval(delivery.known().written());
        Optional<Lead> now = ask ? leads.read(delivery.event().subject()) : Optional.of(delivery.payload());
        return now.map(lead -> tell(delivery, request.get(), lead)).orElseGet(() -> ignored(GONE));
    }

    /** From the correlation, or from the shop: the row's id tells whether it was made from one of the person's requests. */
    private Optional<String> requestOf(Delivery<Lead> delivery) {
        UUID id = UUID.fromString(delivery.event().subject());
        return delivery.known().written().map(Written::counterpart).or(() -> delivery.payload()
                .email()
                .filter(_ -> id.version() == NAME_BASED)
                .flatMap(email -> registrations.keysOf(email).stream()
                        .filter(key -> LeadRow.idOf(key, rules.registration().namespace())
                                .equals(id))
                        .findFirst()));
    }

    private Effect tell(Delivery<Lead> delivery, String request, Lead lead) {
        Optional<Decision> decision = lead.decision(rules.registration().leadReasons())
                .or(() -> unitOf(lead).map(Decision::approved));
        if (decision.isEmpty()) {
            return ignored(QUALIFIED);
        }
        if (Told.says(delivery.known().written(), decision.get())) {
            return lead.isQualified()
                    ? ignored(QUALIFIED)
                    : new Effect.Nothing(
                            Outcome.UNCHANGED,
                            "the request is " + decision.get().status() + " already");
        }
        WriteOptions options = WriteOptions.causedBy(delivery.event().id());
        return registrations.tell(request, decision.get(), options)
                ? new Effect.Wrote(Told.written(request, decision.get()), List.of()).overruling(missed(delivery, lead))
                : ignored(Registrations.GONE);
    }

    /** The unit of an account that was there before the lead: it does not arrive again, so that it approves nothing. */
    private Optional<String> unitOf(Lead lead) {
        return lead.account().flatMap(records::inCommerce).flatMap(key -> IntegrationKey.parse(key)
                .segment(0));
    }

    /** What the applicant changed while the lead was closed could not be written; now it can. */
    private static Optional<String> missed(Delivery<Lead> delivery, Lead lead) {
        return delivery.counterpart()
                .get()
                .filter(_ -> lead.isOpen())
                .flatMap(Correlation::verdict)
                .filter(verdict -> verdict.outcome().equals(Outcome.IGNORED.id()))
                .map(_ -> "the request is carried over whole, for it changed while the lead was closed");
    }

    private static Effect ignored(String reason) {
        return new Effect.Nothing(Outcome.IGNORED, reason);
    }
}
