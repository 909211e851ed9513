package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to change in the shop for it to show how a return stands: only what differs.
 *
 * @param request attributes of the return
 * @param entries attributes of its entries, by their number
 * @param status that the return shows then
 * @param warnings what was cut, and what could not be told
 */
public record ReturnItems(
        Map<String, Optional<Object>> request,
        Map<Integer, Map<String, Optional<Object>>> entries,
        Optional<ReturnStatus> status,
        List<String> warnings) {
    private static final String STATUS = "status";

    public ReturnItems {
        request = Map.copyOf(request);
        entries = Map.copyOf(entries);
        requireNonNull(status, "status");
        warnings = List.copyOf(warnings);
    }

    public boolean isNothing() {
        return request.isEmpty() && entries.isEmpty();
    }

    /**
     * Compares what is to be shown with what is.
     *
     * @param reached the state that the return has reached
     * @param notesLength how much text the notes of an entry hold
     * @throws MappingException if a part of a piece has come back, which the shop cannot count
     */
    public static ReturnItems toReturn(Rma rma, ShownReturn shown, Optional<ReturnStatus> reached, int notesLength) {
        Optional<ReturnStatus> next = reached.filter(
                status -> shown.status().map(now -> now.leadsTo(status)).orElse(true));
        Optional<ReturnStatus> then = next.or(shown::status);
        Map<String, Optional<Object>> request = new LinkedHashMap<>();
        next.ifPresent(status -> request.put(STATUS, code(status)));
        if (!shown.rma().equals(Optional.of(rma.number()))) {
            request.put("RMA", Optional.of(rma.number()));
        }
        List<String> warnings = new ArrayList<>();
        Optional<String> notes =
                TextColumn.cut("notes", notesLength).fit(rma.messages().text(), warnings);
        Map<Integer, Map<String, Optional<Object>>> entries = new LinkedHashMap<>();
        for (RmaLine line : rma.lines()) {
            Optional.ofNullable(shown.lines().get(line.entry()))
                    .map(entry -> changes(line, entry, then, notes))
                    .filter(changes -> !changes.isEmpty())
                    .ifPresent(changes -> entries.put(line.entry(), changes));
        }
        return new ReturnItems(request, entries, then, warnings);
    }

    private static Map<String, Optional<Object>> changes(
            RmaLine line, ShownReturn.Line shown, Optional<ReturnStatus> then, Optional<String> notes) {
        Map<String, Optional<Object>> changes = new LinkedHashMap<>();
        Optional<ReturnStatus> wanted = line.cancelled() ? Optional.of(ReturnStatus.CANCELED) : then;
        wanted.filter(status -> shown.status().map(now -> now.leadsTo(status)).orElse(true))
                .ifPresent(status -> changes.put(STATUS, code(status)));
        if (line.received().compareTo(shown.sums().received()) != 0) {
            changes.put("receivedQuantity", Optional.of(whole(line)));
            changes.put(
                    "reachedDate",
                    Optional.<Object>of(line.changed())
                            .filter(_ -> line.received().signum() > 0));
        }
        if (!shown.replacement() && line.refunded().compareTo(shown.sums().refunded()) != 0) {
            changes.put("refundedAmount", Optional.of(line.refunded()));
            changes.put("refundedDate", Optional.of(line.refundedOn().orElse(line.changed())));
        }
        notes.filter(text -> !shown.notes().equals(Optional.of(text)))
                .ifPresent(text -> changes.put("notes", Optional.of(text)));
        return changes;
    }

    private static Optional<Object> code(ReturnStatus status) {
        return Optional.of(ItemValues.by("code", status.name()));
    }

    private static BigDecimal whole(RmaLine line) {
        BigDecimal received = line.received().stripTrailingZeros();
        if (received.scale() > 0) {
            throw new MappingException(
                    received.toPlainString() + " received of entry " + line.entry()
                            + ": the shop counts whole pieces only",
                    "Correct the quantity in Dynamics, then replay.");
        }
        return received.setScale(0);
    }
}
