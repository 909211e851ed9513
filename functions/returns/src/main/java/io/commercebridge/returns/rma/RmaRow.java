package io.commercebridge.returns.rma;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.progress.Rma;
import io.commercebridge.mapping.returns.progress.RmaLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * An RMA as it is in Dynamics.
 *
 * @param reference msdyn_referenceno: the number of the return that it was made for
 * @param rma without lines
 * @param lines by their row ids
 */
public record RmaRow(Optional<String> reference, Rma rma, Map<UUID, RmaLine> lines) {

    public RmaRow {
        requireNonNull(reference, "reference");
        requireNonNull(rma, "rma");
        lines = Map.copyOf(lines);
    }

    /** Whether goods have come back. */
    public boolean anyReceived() {
        return lines.values().stream().anyMatch(line -> line.received().signum() > 0);
    }

    /**
     * The RMA with those lines that belong to entries of the return, whatever their numbers say now.
     *
     * @param lineIds the row id of the line of an entry
     */
    public Rma of(Collection<Integer> entries, IntFunction<UUID> lineIds) {
        List<RmaLine> matched = new ArrayList<>();
        for (int entry : entries) {
            Optional.ofNullable(lines.get(lineIds.apply(entry)))
                    .ifPresent(line -> matched.add(new RmaLine(
                            entry,
                            line.cancelled(),
                            line.received(),
                            line.refunded(),
                            line.refundedOn(),
                            line.changed())));
        }
        return new Rma(rma.number(), rma.subStatus(), rma.systemStatus(), rma.messages(), matched);
    }
}
