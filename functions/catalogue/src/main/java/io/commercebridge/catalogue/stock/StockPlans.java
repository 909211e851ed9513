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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what has to be written of one inventory row: its stock level, and nothing left where it was before. */
final class StockPlans {
    static final EntitySet SET = new EntitySet("InboundOMSStockLevel", "StockLevels");

    private static final String AVAILABLE = "available";

    private final StockRules rules;

    StockPlans(StockRules rules) {
        this.rules = requireNonNull(rules, "rules");
    }

    /** Brings the stock level to what the row says. */
    Planned of(StockDraft draft, StockKey key, StockState state) {
        int available = draft.inventory().available(key.warehouse(), state.ratio(), rules);
        Map<String, Fingerprint> parts = Map.of(AVAILABLE, Fingerprint.of(Map.of(AVAILABLE, Optional.of(available))));
        Optional<StockKey> left = draft.held().filter(held -> !held.equals(key));
        boolean kept = draft.held().equals(Optional.of(key))
                && draft.delivery()
                        .known()
                        .written()
                        .filter(known -> known.parts().equals(parts))
                        .isPresent();
        if (kept && !draft.isDoubtful()) {
            return Planned.nothing(Outcome.UNCHANGED, "as much is available as before");
        }
        List<Change> changes = new ArrayList<>();
        left.ifPresent(held -> changes.add(level(held, 0)));
        changes.add(level(key, available));
        Written written = new Written(key.text(), Optional.empty(), Optional.of(state.text()), parts);
        return new Planned(changes, new Effect.Wrote(written, List.of()).releasing(released(left, draft)));
    }

    /** Offers nothing any more, and leaves the stock level to whoever takes it over. */
    Planned none(StockDraft draft, String reason, boolean isFree) {
        Optional<StockKey> held = draft.held();
        Optional<StockKey> perhaps = draft.wanted().filter(_ -> draft.isDoubtful() && isFree);
        Optional<StockKey> level = held.or(() -> perhaps);
        if (level.isEmpty()) {
            return Planned.nothing(Outcome.IGNORED, reason);
        }
        Written written = new Written(
                level.get().givenUp(draft.id()),
                Optional.empty(),
                draft.delivery().known().written().flatMap(Written::state),
                Map.of());
        return new Planned(
                List.of(level(level.get(), 0)),
                new Effect.Wrote(written, List.of(reason)).releasing(released(held, draft)));
    }

    private static Change level(StockKey key, int available) {
        return Change.upsert(SET, ItemBody.of(StockLevels.toStockLevel(key.product(), key.warehouse(), available)));
    }

    private static List<Awaited> released(Optional<StockKey> left, StockDraft draft) {
        return left.map(key -> StockClaims.awaited(key, draft.id())).stream().toList();
    }
}
