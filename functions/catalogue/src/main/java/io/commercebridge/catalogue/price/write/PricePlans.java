package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.Planned;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.price.Price;
import io.commercebridge.mapping.price.PriceRows;
import io.commercebridge.mapping.price.PriceRules;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans what has to be written of one price: rows that differ whole, rows that are too many away. */
public final class PricePlans {
    private final PriceKeys keys;
    private final PriceRules rules;

    public PricePlans(PriceKeys keys, PriceRules rules) {
        this.keys = requireNonNull(keys, "keys");
        this.rules = requireNonNull(rules, "rules");
    }

    /**
     * A price on its way.
     *
     * @param there keys of the price rows in the shop, where that had to be asked
     */
    record Draft(Delivery<Optional<Price>> delivery, Optional<Set<String>> there) {

        private String id() {
            return delivery.event().subject();
        }

        private Optional<Written> before() {
            return delivery.known().written();
        }

        /** What is known to be there as it was written; nothing, where that had to be asked. */
        private Map<String, Fingerprint> settled() {
            return there.isPresent() ? Map.of() : before().map(Written::parts).orElse(Map.of());
        }
    }

    /** Brings the price rows to what the price is. */
    Planned of(Draft draft, Price price, PriceRows.Subject subject) {
        Map<String, ItemValues> rows = PriceRows.toPriceRows(price, subject, rules);
        if (rows.isEmpty()) {
            return none(draft, "the price list '" + price.list().name() + "' is not for the shop");
        }
        Set<String> surplus = new LinkedHashSet<>(there(draft));
        Map<String, Fingerprint> settled = draft.settled();
        Map<String, Fingerprint> after = new HashMap<>();
        List<Change> upserts = new ArrayList<>();
        rows.forEach((part, row) -> {
            String key = keys.key(draft.id(), part, subject);
            Fingerprint print = Fingerprint.of(Map.of("row", Optional.of(row.toString())));
            after.put(part, print);
            boolean kept = surplus.remove(key) && print.equals(settled.get(part));
            if (!kept) {
                upserts.add(Change.upsert(PriceKeys.SET, ItemBody.of(row)));
            }
        });
        List<Change> changes = deletions(surplus);
        changes.addAll(upserts);
        if (changes.isEmpty()) {
            return Planned.nothing(Outcome.UNCHANGED, "no attribute differs");
        }
        Optional<String> state =
                price.links().product().map(product -> new PriceState(product, subject.product()).text());
        String key = keys.key(draft.id(), PriceKeys.FIRST, subject);
        Written written = new Written(key, Optional.empty(), state, after);
        return new Planned(changes, new Effect.Wrote(written, List.of()), Optional.of(perhaps(draft, written)));
    }

    /** The parts that there were, those that there are to be, or all of them. */
    private static Written perhaps(Draft draft, Written written) {
        Map<String, Fingerprint> parts =
                new HashMap<>(draft.before().map(Written::parts).orElse(Map.of()));
        parts.putAll(written.parts());
        return new Written(
                draft.before().map(Written::counterpart).orElse(written.counterpart()),
                Optional.empty(),
                written.state(),
                parts);
    }

    /** Takes all price rows away. */
    Planned none(Draft draft, String reason) {
        Optional<Written> left =
                draft.before().filter(written -> !written.parts().isEmpty());
        if (left.isEmpty()) {
            return Planned.nothing(Outcome.IGNORED, reason);
        }
        Written written = new Written(
                left.get().counterpart(), Optional.empty(), left.get().state(), Map.of());
        return new Planned(deletions(there(draft)), new Effect.Wrote(written, List.of(reason)), left);
    }

    private Set<String> there(Draft draft) {
        return draft.there().orElseGet(() -> draft.before()
                .map(written -> keys.left(draft.id(), written))
                .orElse(Set.of()));
    }

    private static List<Change> deletions(Set<String> keys) {
        List<Change> deletions = new ArrayList<>();
        keys.forEach(key -> deletions.add(Change.delete(PriceKeys.item(key))));
        return deletions;
    }
}
