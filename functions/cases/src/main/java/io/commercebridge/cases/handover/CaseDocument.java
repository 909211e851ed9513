package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.service.IncidentRows;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A case as it is to be: its rows over what is known of them, and whether its state is to change. */
record CaseDocument(IncidentRows rows, Map<String, Fingerprint> known, Step step) {

    /** What happens to the state of the case. */
    enum Step {
        STAY,
        CLOSE,
        REOPEN
    }

    CaseDocument {
        requireNonNull(rows, "rows");
        known = Map.copyOf(known);
        requireNonNull(step, "step");
    }

    UUID id() {
        return rows.header().id();
    }

    CaseDocument over(Map<String, Fingerprint> actual) {
        return new CaseDocument(rows, actual, step);
    }

    CaseDocument without(Set<String> columns) {
        return new CaseDocument(rows.without(columns), known, step);
    }

    /** The same where the case is known to be open or not: what it is already needs no step. */
    CaseDocument found(boolean active) {
        boolean there = step == Step.CLOSE && !active || step == Step.REOPEN && active;
        return there ? new CaseDocument(rows, known, Step.STAY) : this;
    }
}
