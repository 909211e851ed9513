package io.commercebridge.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.returns.RmaRows;
import io.commercebridge.mapping.returns.progress.ReturnItems;
import io.commercebridge.mapping.returns.progress.ReturnProgress;
import io.commercebridge.mapping.returns.progress.ReturnStatus;
import io.commercebridge.mapping.returns.progress.Rma;
import io.commercebridge.mapping.returns.progress.ShownReturn;
import io.commercebridge.mapping.returns.progress.StatusTable;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.returns.request.ReturnToDynamics;
import io.commercebridge.returns.rma.RmaReader;
import io.commercebridge.returns.rma.RmaRow;
import io.commercebridge.returns.shop.ReturnSource;
import io.commercebridge.returns.shop.ShownReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * State, messages, label, received goods and refunds of an RMA → return. Both sides are looked at when an event is delivered,
 * so that the order in which events come does not matter.
 */
public final class RmaToCommerce implements Direction<RmaHint> {
    private static final String LABEL = "label";

    private final Source source;
    private final Rules rules;
    private final ReturnWriter writer;
    private final Counting counting;

    /** Where both sides are looked at. */
    record Source(RmaEvents events, RmaReader rmas, ReturnSource returns, Labels labels) {}

    /**
     * What the customer decides about it.
     *
     * @param notesLength how much text the notes of an entry hold
     * @param namespace of the name-based row ids
     */
    record Rules(StatusTable statuses, int notesLength, UUID namespace) {}

    RmaToCommerce(Source source, Rules rules, ReturnWriter writer, Counting counting) {
        this.source = requireNonNull(source, "source");
        this.rules = requireNonNull(rules, "rules");
        this.writer = requireNonNull(writer, "writer");
        this.counting = requireNonNull(counting, "counting");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return RmaEvents.accepts(event);
    }

    @Override
    public Reading<RmaHint> read(BridgeEvent event) {
        return source.events().read(event);
    }

    @Override
    public Effect deliver(Delivery<RmaHint> delivery) {
        String id = delivery.event().subject();
        Optional<RmaRow> rma = source.rmas().read(id);
        if (rma.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the RMA is not in Dynamics any more");
        }
        Optional<String> key = delivery.known()
                .written()
                .map(Written::counterpart)
                .or(() -> rma.get().reference().flatMap(number -> made(id, number)));
        if (key.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the RMA does not come from SAP Commerce");
        }
        return source.returns()
                .read(key.get())
                .map(item -> tell(delivery, new Pair(key.get(), rma.get(), item)))
                .orElseGet(() -> new Effect.Nothing(Outcome.IGNORED, "the return is not in SAP Commerce any more"));
    }

    /** The key of the return, if the row was made from it. */
    private Optional<String> made(String rmaId, String number) {
        return Optional.of(IntegrationKey.of(number).text())
                .filter(key -> RmaRows.idOf(key, rules.namespace()).toString().equals(rmaId));
    }

    /** Both sides of a return. */
    private record Pair(String key, RmaRow row, CommerceItem item) {}

    private Effect tell(Delivery<RmaHint> delivery, Pair pair) {
        ShownReturn shown = ShownReader.toShown(pair.item());
        Rma rma =
                pair.row().of(shown.lines().keySet(), entry -> RmaRows.lineIdOf(pair.key(), entry, rules.namespace()));
        Optional<ReturnStatus> reached = new ReturnProgress(rma, shown).status(rules.statuses());
        return shown.status().filter(status -> status == ReturnStatus.CANCELED).isPresent()
                ? over(delivery, shown, reached)
                : tell(delivery, pair, new Told(shown, rma, reached));
    }

    /** @param reached the state that the RMA stands for */
    private record Told(ShownReturn shown, Rma rma, Optional<ReturnStatus> reached) {}

    /** A return that is over stays over: the buyer has been told so. */
    private static Effect over(Delivery<RmaHint> delivery, ShownReturn shown, Optional<ReturnStatus> reached) {
        if (reached.filter(ReturnStatus::isCancelled).isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "the return is cancelled");
        }
        String ended = ReturnToDynamics.reflectionOf(Optional.of(ReturnStatus.CANCELED.name()));
        Optional<String> left = delivery.known().written().flatMap(Written::writtenHash);
        if (left.filter(ended::equals).isPresent()) {
            throw BridgeException.refused(
                    "the RMA of return " + shown.code() + " goes on, but the buyer has been told that it has ended",
                    "Let the buyer ask for a new return, and cancel this RMA.");
        }
        return new Effect.Nothing(Outcome.IGNORED, "the buyer has cancelled the return");
    }

    private Effect tell(Delivery<RmaHint> delivery, Pair pair, Told told) {
        ShownReturn shown = told.shown();
        counting.check(shown, told.rma().lines(), pair.item());
        ReturnItems items = ReturnItems.toReturn(told.rma(), shown, told.reached(), rules.notesLength());
        List<String> notes = new ArrayList<>(items.warnings());
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        Optional<Labels.Label> label = delivery.payload().file()
                ? source.labels()
                        .find(delivery.event().subject(), shown.code(), Optional.ofNullable(known.get(LABEL)), notes)
                : Optional.empty();
        if (items.isNothing() && label.isEmpty()) {
            notes.addFirst("the return shows it already");
            return new Effect.Nothing(Outcome.UNCHANGED, String.join("; ", notes));
        }
        writer.write(
                new ReturnWriter.Work(pair.key(), shown, items, label),
                delivery.event().id());
        Optional<String> status =
                items.status().map(Enum::name).or(() -> pair.item().code("status"));
        return new Effect.Wrote(
                new Written(
                        pair.key(),
                        Optional.of(ReturnToDynamics.reflectionOf(status)),
                        Optional.empty(),
                        label.map(found -> Map.of(LABEL, found.print())).orElse(known)),
                notes);
    }
}
