package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a case, and if Dynamics refuses it, finds out why and writes it once more if that can help: a reference is
 * missing, the case is gone, or it is closed already. Costs requests, but only where the first one was refused.
 */
final class CaseRepair {
    /** What a case can do without. */
    private static final Set<String> OPTIONAL = Set.of("primarycontactid" + Row.BIND, "productid" + Row.BIND);
    /** InvalidPrimaryContactBasedOnAccount: the person works for another company. */
    private static final String STRANGER = "0x8004f864";

    private final CaseWriter writer;
    private final Lookups lookups;

    CaseRepair(CaseWriter writer, Lookups lookups) {
        this.writer = requireNonNull(writer, "writer");
        this.lookups = requireNonNull(lookups, "lookups");
    }

    /**
     * What was written.
     *
     * @param document as it is in Dynamics now
     * @param any false if there was nothing to write
     */
    record Result(CaseDocument document, boolean any) {}

    /**
     * @param notes gets a line for whatever had to be assumed or left out
     * @throws AwaitedException naming what Dynamics does not have
     * @throws BridgeException the refusal itself where writing again cannot help
     */
    Result write(CaseDocument document, List<String> notes, String tag) {
        try {
            return new Result(document, writer.write(document, lookup -> lookups.bind(lookup, notes), tag));
        } catch (RemoteException refused) {
            if (refused.category() != Category.PERMANENT || refused.answer().status() == 403) {
                throw refused;
            }
            return again(document, notes, tag);
        }
    }

    private Result again(CaseDocument document, List<String> notes, String tag) {
        Optional<Boolean> active = writer.active(document.id());
        CaseDocument repaired =
                document.over(active.isPresent() ? surely(document) : Map.of()).found(active.orElse(true));
        Map<Lookup, String> found = new HashMap<>();
        Set<String> leftOut = new HashSet<>();
        resolve(repaired.rows().incident(), found, leftOut, notes);
        CaseDocument filled = repaired.without(leftOut);
        Function<Lookup, String> binder =
                lookup -> Optional.ofNullable(found.get(lookup)).orElseGet(() -> lookups.bind(lookup, notes));
        try {
            return new Result(filled, writer.write(filled, binder, tag));
        } catch (RemoteException refused) {
            if (!refused.answer().code().equalsIgnoreCase(STRANGER)) {
                throw refused;
            }
            notes.add("the person of the ticket belongs to another account in Dynamics, left it out");
            CaseDocument rest = filled.without(Set.of("primarycontactid" + Row.BIND));
            return new Result(rest, writer.write(rest, binder, tag));
        }
    }

    /** A note that is to change may have been deleted: it is written whole. */
    private static Map<String, Fingerprint> surely(CaseDocument document) {
        Map<String, Fingerprint> known = new HashMap<>(document.known());
        document.rows()
                .notes()
                .forEach(note -> known.computeIfPresent(
                        note.part(), (_, print) -> print.changed(note).isEmpty() ? print : null));
        return known;
    }

    private void resolve(Row incident, Map<Lookup, String> found, Set<String> leftOut, List<String> notes) {
        List<Awaited> missing = new ArrayList<>();
        incident.columns().forEach((column, value) -> {
            if (value.orElse(null) instanceof Lookup lookup) {
                Optional<String> reference = lookups.resolve(lookup, notes);
                reference.ifPresent(id -> found.put(lookup, id));
                if (reference.isEmpty() && OPTIONAL.contains(column)) {
                    leftOut.add(column);
                    notes.add("Dynamics does not have the " + lookup.table() + " of the ticket yet, left it out");
                } else if (reference.isEmpty()) {
                    Lookup named = lookup.otherwise().orElse(lookup);
                    missing.add(new Awaited(named.table(), named.key()));
                }
            }
        });
        if (!missing.isEmpty()) {
            throw new AwaitedException(missing, null);
        }
    }
}
