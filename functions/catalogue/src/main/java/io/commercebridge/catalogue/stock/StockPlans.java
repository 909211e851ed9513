package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.Planned;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.stock.StockLevels;
import io.commercebridge.mapping.stock.StockRules;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what has to be written of one inventory row: its stock level, and nothing left where it was before. */
final class StockPlans {
    static final EntitySet SET = new EntitySet("InboundOMSStockLevel", "StockLevels");

    private final StockRules rules;

    StockPlans(StockRules rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** Brings the stock level to what the row says, and leaves nothing at others that it has or may have had. */
    Planned of(StockDraft draft, StockKey key, StockState state, StockClaims claims) {
        int available = draft.inventory().available(key.warehouse(), state.ratio(), rules);
        Map<String, Fingerprint> parts =
                Map.of(key.text(), Fingerprint.of(Map.of("available", Optional.of(available))));
        if (draft.delivery().known().written().map(Written::parts).equals(Optional.of(parts))) {
            return Planned.nothing(Outcome.UNCHANGED, "as much is available as before");
        }
        List<StockKey> left = left(draft, claims);
        left.remove(key);
        List<Change> changes = new ArrayList<>(nothing(left));
        changes.add(level(key, available));
        Written written = new Written(key.text(), Optional.empty(), Optional.of(state.text()), parts);
        return new Planned(
                changes,
                new Effect.Wrote(written, List.of()).releasing(released(left, draft)),
                Optional.of(perhaps(draft, written)));
    }

    /** Offers nothing any more, and leaves the stock level to whoever takes it over. */
    Planned none(StockDraft draft, String reason, StockClaims claims) {
        List<StockKey> left = left(draft, claims);
        Optional<Written> before = draft.delivery().known().written();
        if (left.isEmpty() || before.isEmpty()) {
            return Planned.nothing(Outcome.IGNORED, reason);
        }
        Written written = new Written(
                left.getFirst().givenUp(draft.id()),
                Optional.empty(),
                before.get().state(),
                Map.of());
        return new Planned(
                nothing(left), new Effect.Wrote(written, List.of(reason)).releasing(released(left, draft)), before);
    }

    /** What the row has, and what it may have had unless another row has it now. */
    private static List<StockKey> left(StockDraft draft, StockClaims claims) {
        List<StockKey> left = new ArrayList<>(draft.held().stream().toList());
        draft.traces().stream().filter(key -> claims.isFree(key, draft)).forEach(left::add);
        return left;
    }

    /** Where the row was, where it is to be, or both. */
    private static Written perhaps(StockDraft draft, Written written) {
        Optional<Written> before = draft.delivery().known().written();
        Map<String, Fingerprint> parts =
                new HashMap<>(before.map(Written::parts).orElse(Map.of()));
        parts.putAll(written.parts());
        return new Written(
                before.map(Written::counterpart).orElse(written.counterpart()),
                Optional.empty(),
                written.state(),
                parts);
    }

    private static List<Change> nothing(List<StockKey> keys) {
        return keys.stream().map(key -> level(key, 0)).toList();
    }

    private static Change level(StockKey key, int available) {
        return Change.upsert(SET, ItemBody.of(StockLevels.toStockLevel(key.product(), key.warehouse(), available)));
    }

    private static List<Awaited> released(List<StockKey> left, StockDraft draft) {
        return left.stream().map(key -> StockClaims.awaited(key, draft.id())).toList();
    }
}
