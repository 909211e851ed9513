package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.mapping.registration.LeadRow;
import io.commercebridge.mapping.registration.RegistrationRules;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
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

/** Request for an account in SAP Commerce → lead. */
final class RegistrationToDynamics implements Direction<Request> {
    private static final String TYPE = "sap.cx.commerce.BridgeRegistration.";
    private static final String DELETED = TYPE + "Deleted.";
    private static final String STATUS_IS_NOT_OURS = "Dynamics owns status";

    private final Registrations registrations;
    private final Leads leads;
    private final RegistrationRules rules;

    RegistrationToDynamics(Registrations registrations, Leads leads, RegistrationRules rules) {
        this.registrations = requireNonNull(registrations, "registrations");
        this.leads = requireNonNull(leads, "leads");
        this.rules = requireNonNull(rules, "rules");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Request> read(BridgeEvent event) {
        // What has been deleted cannot be read again; its last state came with the event.
        Optional<CommerceItem> item = event.truncated() && !event.type().startsWith(DELETED)
                ? registrations.read(event.subject())
                : Optional.of(CommerceItem.parse("Registration", event.data()));
        return item.map(known -> changed(event, known)).orElseGet(() -> new Reading.Ignored<>(Registrations.GONE));
    }

    private static Reading<Request> changed(BridgeEvent event, CommerceItem item) {
        Request request = Request.of(item, event.subject(), event.type().startsWith(DELETED));
        String core = request.coreHash();
        return new Reading.Changed<>(new Change<>(
                item.date("modifiedtime").map(Instant::toEpochMilli).orElse(0L),
                Digest.of(core + "\n" + request.decision().text()),
                core,
                Optional.of(Told.hash(request.decision())),
                false,
                request.registration().company(),
                request));
    }

    @Override
    public Effect deliver(Delivery<Request> delivery) {
        Request told = delivery.payload();
        if (told.deleted()) {
            return withdraw(delivery);
        }
        String expected = expected(delivery);
        // A decision that is not the one we wrote may be one that we have written over since: the request itself tells.
        boolean ask = !expected.equals(Told.hash(told.decision()));
        String key = delivery.event().subject();
        Optional<Request> now =
                ask ? registrations.read(key).map(item -> Request.of(item, key, false)) : Optional.of(told);
        return now.map(request -> bring(delivery, request, expected)).orElseGet(() -> ignored(Registrations.GONE));
    }

    /** What the applicant should see as far as we know. */
    private static String expected(Delivery<Request> delivery) {
        return delivery.counterpart()
                .get()
                .flatMap(Correlation::written)
                .flatMap(Written::writtenHash)
                .orElseGet(() -> Told.hash(Decision.PENDING));
    }

    private Effect bring(Delivery<Request> delivery, Request request, String expected) {
        boolean ours = expected.equals(Told.hash(request.decision()));
        if (delivery.known().written().isEmpty() && !ours) {
            return ignored("the request was decided before it was carried over");
        }
        Optional<String> overruled = ours ? Optional.empty() : Optional.of(STATUS_IS_NOT_OURS);
        LeadRow lead = LeadRow.toLead(request.registration(), rules);
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        try {
            return leads.write(lead, known, delivery.tag()) ? wrote(lead).overruling(overruled) : unchanged(overruled);
        } catch (RemoteException refused) {
            return afterRefusal(refused, lead, delivery);
        }
    }

    private static Effect unchanged(Optional<String> overruled) {
        return overruled
                .<Effect>map(Effect.Overruled::new)
                .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no column differs"));
    }

    private static Effect.Wrote wrote(LeadRow lead) {
        return new Effect.Wrote(
                        new Written(
                                lead.row().id().toString(),
                                Optional.empty(),
                                Optional.empty(),
                                RowChanges.fingerprints(List.of(lead.row()))),
                        lead.warnings())
                .mirrored(new Written.Mirror(Lead.State.NEW.hash(), Told.parts(Decision.PENDING)));
    }

    /** Looks why only where Dynamics refuses: a closed lead is read-only, a deleted one is made again. */
    private Effect afterRefusal(RemoteException refused, LeadRow lead, Delivery<Request> delivery) {
        if (refused.category() != Category.PERMANENT || refused.answer().status() == 403) {
            throw refused;
        }
        Optional<Lead> there = leads.read(lead.row().id().toString());
        if (there.filter(row -> !row.isOpen()).isPresent()) {
            return ignored("the lead is " + there.get().closed() + " in Dynamics and read-only");
        }
        if (there.isPresent() || delivery.known().written().isEmpty()) {
            throw refused;
        }
        leads.write(lead, Map.of(), delivery.tag());
        return wrote(lead);
    }

    /** A request that is gone ends its lead, unless somebody has decided about it. */
    private Effect withdraw(Delivery<Request> delivery) {
        Optional<Written> written = delivery.known().written();
        if (written.isEmpty()) {
            return ignored("the request is deleted and was never carried over");
        }
        String id = written.get().counterpart();
        Optional<Lead> lead = leads.read(id);
        if (lead.filter(Lead::isOpen).isEmpty()) {
            return ignored("the request is deleted, its lead is "
                    + lead.map(Lead::closed).orElse("gone") + " in Dynamics");
        }
        leads.cancel(id, delivery.tag());
        return new Effect.Wrote(written.get(), List.of());
    }

    private static Effect ignored(String reason) {
        return new Effect.Nothing(Outcome.IGNORED, reason);
    }
}
