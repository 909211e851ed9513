package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.Person;
import io.commercebridge.mapping.person.PersonPart;
import io.commercebridge.mapping.person.PersonRows;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.correlation.Written.Mirror;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes contacts into Dynamics, with no more than what has changed, and never a second one for an e-mail address. */
public final class ContactWriter {
    private final DynamicsClient dynamics;
    private final Lookups lookups;
    private final Counterparts counterparts;
    private final PersonSettings settings;
    private final ContactSource contacts;

    public ContactWriter(PersonSystems systems, PersonSettings settings, ContactSource contacts) {
        this.dynamics = systems.dynamics();
        this.lookups = systems.lookups();
        this.counterparts = systems.counterparts();
        this.settings = requireNonNull(settings, "settings");
        this.contacts = requireNonNull(contacts, "contacts");
    }

    public ContactSource contacts() {
        return contacts;
    }

    /** What the row would hold of the shop's own; a line in the warnings for what is cut. */
    public Row row(UUID id, Person person, Set<PersonPart> parts, List<String> warnings) {
        return PersonRows.toContact(id, person, new PersonRows.Selection(settings.rules(), parts), warnings);
    }

    /**
     * Brings the known contact to what the shop says.
     *
     * @param overruled why a part of the change is not carried over
     */
    public Effect update(Row row, Written known, Optional<String> overruled, String tag) {
        Fingerprint before =
                Optional.ofNullable(known.parts().get(PersonRows.PART)).orElse(Fingerprint.NOTHING);
        List<Operation> operations =
                new RowChanges(Map.of(PersonRows.PART, before), this::bind).operations(List.of(row));
        if (operations.isEmpty()) {
            return overruled
                    .<Effect>map(Effect.Overruled::new)
                    .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no column differs"));
        }
        try {
            dynamics.changeSet(operations, tag);
        } catch (RemoteException e) {
            if (DynamicsErrors.isNotFound(e)) {
                return new Effect.Nothing(Outcome.IGNORED, "the contact is not in Dynamics any more");
            }
            throw e;
        }
        return new Effect.Wrote(written(row), List.of()).overruling(overruled);
    }

    /** True if the rows have been created; false if another contact has the e-mail address. */
    public boolean create(Arrival arrival) {
        List<Row> rows = Stream.concat(Stream.of(arrival.contact()), arrival.more().stream())
                .toList();
        try {
            dynamics.changeSet(new RowChanges(Map.of(), this::bind).operations(rows), arrival.tag());
            return true;
        } catch (RemoteException e) {
            if (DynamicsErrors.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Takes a contact that exists for the person's own: it gets what the shop owns, and nothing else is touched.
     *
     * @throws BridgeException permanent if it is somebody else's
     */
    public Effect adopt(Contact contact, Arrival arrival, Mirror mirror) {
        counterparts
                .inCommerce(contact.id())
                .filter(other -> !other.equals(arrival.person().key()))
                .ifPresent(_ -> {
                    throw BridgeException.refused(
                            "contact " + contact.id() + " belongs to another login of the shop already",
                            "Find out which of the two logins is right, remove the other, then replay.");
                });
        UUID id = UUID.fromString(contact.id());
        List<String> warnings = new ArrayList<>();
        Row wanted = row(id, arrival.person().person(), arrival.parts(), warnings);
        Row there = row(id, contact.person(), arrival.parts(), new ArrayList<>());
        List<Operation> operations = new ArrayList<>(
                new RowChanges(Map.of(PersonRows.PART, Fingerprint.of(there)), this::bind).operations(List.of(wanted)));
        operations.addAll(new RowChanges(Map.of(), this::bind).operations(arrival.more()));
        dynamics.changeSet(operations, arrival.tag());
        return new Effect.Wrote(written(wanted), warnings).mirrored(mirror);
    }

    public static Written written(Row row) {
        return new Written(
                row.id().toString(), Optional.empty(), Optional.empty(), RowChanges.fingerprints(List.of(row)));
    }

    private String bind(Lookup lookup) {
        return lookups.bind(lookup, new ArrayList<>());
    }
}
